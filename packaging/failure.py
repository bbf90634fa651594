"""What went wrong, told to the person who ran the command."""


class Failure(Exception):
    """Its text says what was found and, where it is not plain, what to do."""
