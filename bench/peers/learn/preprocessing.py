"""Scalers and principal components of scikit-learn: fit, or fit and transform."""

from sklearn.decomposition import PCA
from sklearn.preprocessing import MinMaxScaler, PowerTransformer, RobustScaler, StandardScaler


def fitted(Estimator, **params):
    return lambda data: lambda: Estimator(**params).fit(data.X)


def fitted_and_transformed(Transformer):
    return lambda data: lambda: Transformer().fit(data.X).transform(data.X)


CASES = {
    "standard-scaler-fit-5000x200": fitted(StandardScaler),
    "standard-scaler-fit-transform-5000x200": fitted_and_transformed(StandardScaler),
    "standard-scaler-fit-missing-5000x200": fitted(StandardScaler),
    "standard-scaler-fit-transform-missing-5000x200": fitted_and_transformed(StandardScaler),
    "robust-scaler-fit-5000x200": fitted(RobustScaler),
    "robust-scaler-fit-transform-5000x200": fitted_and_transformed(RobustScaler),
    "min-max-scaler-fit-5000x200": fitted(MinMaxScaler),
    "min-max-scaler-fit-transform-5000x200": fitted_and_transformed(MinMaxScaler),
    "power-transformer-fit-transform-5000x20": fitted_and_transformed(PowerTransformer),
    "pca-full-5000x200": fitted(PCA, svd_solver="full"),
    "pca-full-133x724": fitted(PCA, n_components=20, svd_solver="full"),
    "pca-full-all-133x724": fitted(PCA, svd_solver="full"),
    # What `svd_solver='auto'`, scikit-learn's default, takes for these shapes.
    "pca-against-covariance-eigh-5000x200": fitted(PCA),
    "pca-against-randomized-133x724": fitted(PCA, n_components=20, random_state=0),
}
