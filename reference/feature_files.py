"""Workbooks as openpyxl writes them and Parquet as pandas does, in base64, with what was put into them."""

import base64
import datetime
import io
import zipfile

import numpy as np
import openpyxl
import pandas as pd

FEATURES = ["original_shape_Flatness", "original_firstorder_Energy", "wavelet-LLH_glcm_Contrast"]
VALUES = [
    [0.8444218515250481, 1.5e300, -1e-300],
    [1 / 3, None, 2],
    [123456789.125, 5e-324, 0],
]


def encode(content):
    return base64.b64encode(content).decode()


def workbook(sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def calculated(content, formula, value):
    """The workbook with the value that Excel would have saved for a formula."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            text = old.read(part)
            new.writestr(part, text.replace(f"<f>{formula}</f><v />".encode(), f"<f>{formula}</f><v>{value}</v>".encode()))
    return out.getvalue()


def wide_rows():
    date = datetime.datetime
    return [
        ["ID", "Fecha", *FEATURES, "error", "Notas"],
        ["P1", date(2001, 12, 27), *VALUES[0], "#DIV/0!", "sin\nincidencias"],
        ["007", date(2001, 12, 28, 10, 30), *VALUES[1], 1.5, "dice \"sí\", y ya"],
        [],
        [12345, date(2002, 1, 3), *VALUES[2], 2.5, None],
    ]


def slicer_rows():
    return [
        ["Image type", "Feature Class", "Feature Name", "Segmentation_segment_Tumor"],
        ["diagnostics", "Versions", "PyRadiomics", "v3.0, a"],
        ["original", "shape", "Flatness", VALUES[0][0]],
        ["wavelet-LLH", "glcm", "Contrast", str(VALUES[1][0])],
    ]


def xlsx():
    wide = workbook({"Datos": wide_rows(), "Leyenda": [["Querido colega"], ["adjunto la tabla"]], "Vacía": []})
    clinical = {"Clínica": [["ID", "edad"], ["P1", 40], ["P2", 50]]}
    formulas = workbook({"Hoja1": [["ID", "a", "b"], ["P1", 1.25, "=B2*2"], ["P2", 2, "=B3*2"]]})
    two = {"FLAIR": wide_rows(), "T1": wide_rows()}
    hidden = workbook(two)
    hidden["T1"].sheet_state = "hidden"
    mac = workbook({"Hoja1": wide_rows()})
    mac.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    return {
        "wide": encode(saved(wide)),
        "slicer": encode(saved(workbook({"Hoja1": slicer_rows()}))),
        "clinical": encode(saved(workbook({**clinical, "Radiomics": wide_rows()}))),
        "two": encode(saved(workbook(two))),
        "hidden": encode(saved(hidden)),
        "mac": encode(saved(mac)),
        "calculated": encode(calculated(calculated(saved(formulas), "B2*2", 2.5), "B3*2", 4)),
        "uncalculated": encode(saved(formulas)),
        "empty": encode(saved(workbook({"Hoja1": []}))),
    }


def frame():
    columns = {name: pd.array([row[j] for row in VALUES], dtype="float64") for j, name in enumerate(FEATURES)}
    return pd.DataFrame(
        {
            "ID": ["P1", "007", "P3"],
            "Fecha": pd.to_datetime(["2001-12-27", "2001-12-28", "2002-01-03"]),
            **columns,
            "float32": np.array([0.1, 0.5, np.nan], dtype="float32"),
            "integer": np.array([1, -2, 2**53], dtype="int64"),
            "nullable": pd.array([1, None, 3], dtype="Int64"),
            "infinite": [1.0, np.inf, 2.0],
            "scanner": pd.Categorical(["x", "y", "x"]),
            "contrast": [True, False, True],
            "grado": [4, 2, 3],
        }
    )


def parquet():
    table = frame()

    def written(data, **options):
        out = io.BytesIO()
        data.to_parquet(out, **options)
        return encode(out.getvalue())

    return {
        "snappy": written(table),
        **{str(kind): written(table[["ID", *FEATURES]], compression=kind) for kind in ["zstd", "gzip", "brotli", "lz4", None]},
        "groups": written(table, row_group_size=2),
        "pages2": written(table[["ID", *FEATURES]], data_page_version="2.0"),
        "index": written(table[["ID", *FEATURES]].set_index("ID")),
        "rows": written(table[["ID", *FEATURES]].iloc[:0]),
        "anonymous": written(table[FEATURES]),
        "slicer": written(pd.DataFrame(slicer_rows()[1:], columns=slicer_rows()[0]).astype({"Segmentation_segment_Tumor": str})),
    }


def cases():
    return {"features": FEATURES, "values": VALUES, "xlsx": xlsx(), "parquet": parquet()}
