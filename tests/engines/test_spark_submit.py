"""The line of docs/scale.md, run: a job is submitted to a cluster of two workers, and answers as one process does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pyspark
import pytest

import kzclaims.__main__ as main
from kzclaims.archives import scan_paths
from kzclaims.engines import spark
from kzclaims.formats.parquet import write_dataset
from kzclaims.report import write_reports
from kzclaims.scan import ScanOptions
from kzclaims.vocabulary import load_vocabulary
from tests.engines.claims import ROOT, dataset, random_claims

needs_java = pytest.mark.skipif(not spark.java_found(), reason="needs Java")
INSTALLED = Path(pyspark.__file__).parent
# A rule with conflicts; each more costs cold JVMs some seconds. All rules are compared in local mode.
RULES = ("same-measure-disjoint-values",)
# What is compiled for large data only costs time here.
JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
SMALL = {
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.ui.enabled": "false",
    "spark.driver.extraJavaOptions": JAVA,
    "spark.executor.extraJavaOptions": JAVA,
}


@needs_java
def test_a_submitted_job_answers_to_the_byte(tmp_path: Path) -> None:
    data, archive = random_claims(3, 150), tmp_path / "archive"
    half = len(data.claims) // 2
    for number, claims in enumerate((data.claims[:half], data.claims[half:])):
        write_dataset(archive / f"part-{number}.parquet", dataset(claims, data.entities.values()), load_vocabulary())
    here, there = tmp_path / "local.json", tmp_path / "cluster.json"
    report = scan_paths([str(archive)], "local", ScanOptions(select=frozenset(RULES)))
    assert len({conflict.rule for conflict in report.conflicts}) == len(RULES)
    write_reports(report, ["json"], here, "fr")
    # Workers leave their logs in the home of Spark: here in one of our own.
    home = tmp_path / "spark"
    home.mkdir()
    for name in ("bin", "jars"):
        (home / name).symlink_to(INSTALLED / name)
    # Two workers of one core each, beside their own master; executors are processes of their own, without Python.
    settings = [word for name, value in SMALL.items() for word in ("--conf", f"{name}={value}")]
    chosen = [word for rule in RULES for word in ("--select", rule)]
    ran = subprocess.run(
        [
            str(home / "bin" / "spark-submit"), "--master", "local-cluster[2,1,1024]", *settings, str(main.__file__),
            "scan", str(archive), "--engine", "spark", *chosen, "--format", "json", "-o", str(there),
        ],
        cwd=tmp_path,
        env=os.environ
        | {
            "PYTHONPATH": str(ROOT),
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_HOME": str(home),
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )  # fmt: skip
    # 1: there are contradictions.
    assert ran.returncode == 1, ran.stderr[-3000:]
    assert there.read_bytes() == here.read_bytes()
    # Each worker ran an executor, and each executor some of the work.
    logs = [path.read_text(encoding="utf-8") for path in (home / "work").rglob("stderr")]
    assert sum("Finished task" in log for log in logs) == 2
