"""How the house says no: in a sentence for the person, never in a stack trace."""

from django.utils.functional import Promise


class Refused(Exception):
    """An act that cannot be inscribed, with the sentence that the person reads in place.

    Nothing is changed when it is raised; what was typed stays in the form.
    """

    def __init__(self, sentence: str | Promise) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


class OutOfSight(Exception):
    """Something that this viewer must not know exists: every page answers it as if it did not (404)."""
