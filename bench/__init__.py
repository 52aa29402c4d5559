"""How fast the portal answers, as ratios to a bare WSGI handler that asks the same SQL, in one run."""
