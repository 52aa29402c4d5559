"""The portal as a whole: settings, addresses, the Celery application, and the launcher."""
