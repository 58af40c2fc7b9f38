"""The same questions asked of DuckDB, polars and pandas, on the same answers as Aktsam's own measurement.

Reads a CSV file with one answer a row (family, document, kind, question, value; where nothing was answered, value is the
kind of nothing) and prints one JSON line: milliseconds per engine and question, the median of several runs, and what
DuckDB counted, to be compared with what Aktsam counted. Each engine holds the answers in memory in its own form, texts as
codes, before the clock starts; each result is fetched.
"""

import csv
import itertools
import json
import statistics
import sys
import time

import duckdb
import pandas
import polars

RUNS = 15


def milliseconds(run):
    run()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        result = run()
        times.append((time.perf_counter() - start) * 1000)
        assert result > 0
    return statistics.median(times)


def a_change(path):
    """The place of the first answer, and without end another value there and its own again."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        first = next(rows)
        asked = (first["kind"], first["question"])
        same = (row["value"] for row in rows if (row["kind"], row["question"]) == asked)
        other = next(value for value in same if value != first["value"])
    return first["document"], first["question"], itertools.cycle([other, first["value"]])


def in_duckdb(path, family):
    base = duckdb.connect()
    texts = ("family", "document", "kind", "question", "value")
    base.execute("CREATE TABLE raw AS SELECT * FROM read_csv(?, all_varchar = true)", [path])
    for text in texts:
        base.execute(f"CREATE TYPE {text}_code AS ENUM (SELECT DISTINCT {text} FROM raw ORDER BY {text})")
    columns = ", ".join(f"{text}::{text}_code AS {text}" for text in texts)
    base.execute(f"CREATE TABLE answer AS SELECT {columns} FROM raw")
    base.execute("DROP TABLE raw")
    cross = "SELECT kind, question, value, count(*) FROM answer GROUP BY ALL"
    one = "SELECT document, question, value FROM answer WHERE family = ?"
    update = "UPDATE answer SET value = ? WHERE document = ? AND question = ?"
    document, question, values = a_change(path)

    def recount():
        base.execute(update, [next(values), document, question])
        return len(base.execute(cross).fetchall())

    return {
        "crossTab": milliseconds(lambda: len(base.execute(cross).fetchall())),
        "family": milliseconds(lambda: len(base.execute(one, [family]).fetchall())),
        "counts": {" ".join(row[:3]): row[3] for row in base.execute(cross).fetchall()},
        "recount": milliseconds(recount),
    }


def in_polars(path, family):
    answers = polars.read_csv(path, infer_schema=False).with_columns(polars.all().cast(polars.Categorical))
    document, question, values = a_change(path)
    held = [answers]

    def recount():
        here = (polars.col("document") == document) & (polars.col("question") == question)
        value = polars.when(here).then(polars.lit(next(values))).otherwise(polars.col("value").cast(polars.String))
        held[0] = held[0].with_columns(value.cast(polars.Categorical).alias("value"))
        return held[0].group_by("kind", "question", "value").len().height

    return {
        "crossTab": milliseconds(lambda: answers.group_by("kind", "question", "value").len().height),
        "family": milliseconds(
            lambda: answers.filter(polars.col("family") == family).select("document", "question", "value").height
        ),
        "recount": milliseconds(recount),
    }


def in_pandas(path, family):
    answers = pandas.read_csv(path, dtype="category")
    document, question, values = a_change(path)

    def recount():
        answers.loc[(answers["document"] == document) & (answers["question"] == question), "value"] = next(values)
        return len(answers.groupby(["kind", "question", "value"], observed=True, sort=False).size())

    return {
        "crossTab": milliseconds(
            lambda: len(answers.groupby(["kind", "question", "value"], observed=True, sort=False).size())
        ),
        "family": milliseconds(lambda: len(answers.loc[answers["family"] == family, ["document", "question", "value"]])),
        "recount": milliseconds(recount),
    }


def main():
    path, family = sys.argv[1:]
    engines = {"duckdb": in_duckdb, "polars": in_polars, "pandas": in_pandas}
    versions = {module.__name__: module.__version__ for module in (duckdb, polars, pandas)}
    print(json.dumps({"versions": versions, "times": {name: engine(path, family) for name, engine in engines.items()}}))


main()
