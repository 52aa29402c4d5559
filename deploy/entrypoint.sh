#!/bin/sh
# Start one part of the portal, after the guard has found nothing of a trial in it.
set -eu

case "${1:-web}" in
migrate)
    python manage.py migrate --noinput
    python manage.py load_reference
    exec python manage.py guard
    ;;
web)
    python manage.py guard
    # One thread each: more gave no throughput and a tenfold wait of the slowest answers.
    exec gunicorn smidep.wsgi --bind 0.0.0.0:8000 --workers "${WEB_WORKERS:-3}" --threads "${WEB_THREADS:-1}" \
        --timeout 60 --graceful-timeout 30 --max-requests 2000 --max-requests-jitter 200 \
        --worker-tmp-dir /dev/shm --no-control-socket
    ;;
worker)
    python manage.py guard
    exec celery --quiet -A smidep worker --concurrency "${WORKER_PROCESSES:-2}" --max-memory-per-child 600000 \
        --loglevel INFO
    ;;
beat)
    python manage.py guard
    exec celery --quiet -A smidep beat --schedule /tmp/beat --pidfile "" --loglevel INFO
    ;;
*)
    exec "$@"
    ;;
esac
