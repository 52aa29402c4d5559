"""Photos that come with a form of a report."""

from django.core.exceptions import ValidationError

from issues import actions


def keep_photos(problem, person, form) -> bool:
    """Keep the photos that can be kept; say at the field what is wrong with the others."""
    for file in form.cleaned_data["photos"]:
        try:
            actions.attach_file(problem=problem, by=person, file=file)
        except ValidationError as error:
            form.add_error("photos", [f"{file.name}: {message}" for message in error.messages])
    return not form.errors
