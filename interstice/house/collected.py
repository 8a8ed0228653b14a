"""How pages name the files of browsers: once collected, by a print of what they hold."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class CollectedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Collected files keep for ever in browsers, since a change gives them another name.

    Where nothing is collected yet (tests, DEBUG), pages work all the same with the sources.
    """

    def stored_name(self, name: str) -> str:
        """The name with its print, or the plain one for a file that was not collected."""
        found = self.hashed_files.get(self.hash_key(self.clean_name(name)))
        return str(found) if found else name
