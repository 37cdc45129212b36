"""Scalers and principal components of scikit-learn: fit, or fit and transform."""

from sklearn.decomposition import PCA
from sklearn.preprocessing import MinMaxScaler, PowerTransformer, RobustScaler, StandardScaler


def fitted_and_transformed(Transformer):
    return lambda data: lambda: Transformer().fit(data.X).transform(data.X)


CASES = {
    "standard-scaler-5000x200": fitted_and_transformed(StandardScaler),
    "robust-scaler-5000x200": fitted_and_transformed(RobustScaler),
    "min-max-scaler-5000x200": fitted_and_transformed(MinMaxScaler),
    "power-transformer-5000x20": fitted_and_transformed(PowerTransformer),
    "standard-scaler-missing-5000x200": fitted_and_transformed(StandardScaler),
    "pca-5000x200": lambda data: lambda: PCA().fit(data.X),
    "pca-133x724": lambda data: lambda: PCA(20, random_state=0).fit(data.X),
}
