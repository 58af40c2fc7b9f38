"""The pictures of a results page drawn by matplotlib, as SVG in memory.

Reads a JSON file with the counts of each picture and prints one JSON line: the version, and how many milliseconds
one takes, the mean over the pictures. Each is one stacked bar with its counts in it and a legend, or one bar for each option where they
overlap; every one is drawn once before the clock starts.
"""

import io
import json
import statistics
import sys
import time

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plot


def draw(picture):
    figure, axes = plot.subplots(figsize=(5, 1.5))
    if picture["overlaps"]:
        bars = axes.barh(picture["labels"], picture["counts"])
        axes.bar_label(bars)
    else:
        left = 0
        for label, count in zip(picture["labels"], picture["counts"]):
            if count > 0:
                bars = axes.barh([""], [count], left=left, label=label)
                axes.bar_label(bars, label_type="center")
                left += count
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.2), ncols=3)
    axes.set_title(picture["title"])
    out = io.StringIO()
    figure.savefig(out, format="svg")
    plot.close(figure)
    return len(out.getvalue())


def main(path):
    with open(path, encoding="utf-8") as file:
        pictures = json.load(file)
    times = []
    for picture in pictures:
        draw(picture)
        start = time.perf_counter()
        assert draw(picture) > 0
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"version": matplotlib.__version__, "each": statistics.mean(times)}))


main(sys.argv[1])
