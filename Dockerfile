# One image for web, worker, beat and migrations; deploy/entrypoint.sh takes the name of the part.

FROM node:24-bookworm-slim AS assets
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --legacy-peer-deps --no-audit --no-fund

# The Python that the tests run on.
FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY requirements.txt ./
RUN pip install --require-hashes --requirement requirements.txt
COPY . .
COPY --from=assets /app/node_modules ./node_modules
# No server is asked here; the settings only want to know where one would be.
RUN export SECRET_KEY=only-for-the-build DATABASE_URL=postgres://none/none REDIS_URL=redis://none/0 \
    && python -c "from smidep.standalone.assets import copy_assets; copy_assets()" \
    && python manage.py catalogue compile \
    && python manage.py collectstatic --noinput --verbosity 0 \
    && rm -rf node_modules var/vendor tests \
    && mkdir -p var/vendor

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --user-group --no-create-home smidep \
    && install -d --owner=smidep --group=smidep /media
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    MEDIA_ROOT=/media BEHIND_PROXY=true SENDFILE_BY_PROXY=true
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
USER smidep
EXPOSE 8000
ENTRYPOINT ["deploy/entrypoint.sh"]
CMD ["web"]
