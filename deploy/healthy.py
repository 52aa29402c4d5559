"""End with 0 if the part of this container works: python deploy/healthy.py web|worker|beat."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

# Beat writes its times down every three minutes.
LONGEST_SILENCE = 600


def web() -> bool:
    host = os.environ["ALLOWED_HOSTS"].split(",")[0]
    request = urllib.request.Request("http://127.0.0.1:8000/healthz", headers={"Host": host})
    with urllib.request.urlopen(request, timeout=8) as answer:  # noqa: S310
        return answer.status == 200


def worker() -> bool:
    command = ["celery", "-A", "smidep", "inspect", "ping", "--destination", f"celery@{socket.gethostname()}"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603


def beat() -> bool:
    written = max(path.stat().st_mtime for path in Path("/tmp").glob("beat*"))  # noqa: S108
    return time.time() - written < LONGEST_SILENCE


if __name__ == "__main__":
    sys.exit(not {"web": web, "worker": worker, "beat": beat}[sys.argv[1]]())
