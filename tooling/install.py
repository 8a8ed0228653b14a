"""Install the locked packages into .venv: `python3.11 tooling/install.py runtime` (or `test`).

It runs with any Python 3 and nothing installed, so that what is missing is said in a sentence. A stamp by the
print of the lock makes a second run immediate.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)
LAST_LINES = 15


def main(wanted: str) -> int:
    """Create .venv and install what the wanted lock says, unless it is there already."""
    if sys.version_info < OLDEST:
        return fail(
            "Python 3.11 or later is needed, this is {}.{}. Try: make PYTHON=python3.11 install",
            *sys.version_info,
        )
    lock = ROOT / "requirements" / f"{wanted}.txt"
    stamp = VENV / f".installed-{wanted}-{print_of(lock)}"
    if stamp.exists():
        return 0
    try:
        create_environment()
        install_lock(lock)
        install_ourselves()
        check_what_is_installed()
    except subprocess.CalledProcessError as problem:
        return fail("The installation stopped: {}", problem)
    for older in VENV.glob(f".installed-{wanted}-*"):
        older.unlink()
    stamp.touch()
    return 0


def fail(sentence: str, *parts: object) -> int:
    """Say what prevents the installation."""
    print(sentence.format(*parts), file=sys.stderr)  # noqa: T201 - nothing else is installed yet
    return 1


def print_of(lock: Path) -> str:
    """What the installation is made from: the lock, our own description, and the Python that runs."""
    digest = hashlib.sha256(sys.version.encode())
    for file in (lock, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def create_environment() -> None:
    """Create .venv, once."""
    if not (VENV / "bin" / "python").exists():
        tell("Creating .venv")
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)


def install_lock(lock: Path) -> None:
    """Install every package of the lock, each checked against its hash, counting them as they come.

    The lock is whole (tests/house/test_lock.py), so nothing is left for pip to choose: told to follow what
    the packages ask for, an older pip reaches past the lock for an extra (`pydantic[email]`) and takes the
    newest.
    """
    whole = sum("==" in line and not line.startswith((" ", "#")) for line in lock.read_text().splitlines())
    command = [*pip("install"), "--require-hashes", "--no-deps", "--progress-bar", "off", "-r", str(lock)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        said = follow(running, whole)
    if running.returncode:
        sys.stderr.writelines(said[-LAST_LINES:])
        raise subprocess.CalledProcessError(
            running.returncode, "pip install --require-hashes -r " + lock.name
        )


def follow(running: "subprocess.Popen[str]", whole: int) -> "list[str]":
    """Show how many packages are found so far; gives all that was said, for the day it fails."""
    said, found = [], 0
    for line in running.stdout or ():
        said.append(line)
        if line.startswith(("Collecting ", "Requirement already satisfied")):
            found += 1
            tell(
                f"Packages: {found} of {whole}",
                end="\r" if sys.stderr.isatty() else "\n",
                every=10,
                count=found,
            )
        elif line.startswith("Installing collected"):
            tell("Packages: installing        ")
    return said


def install_ourselves() -> None:
    """Install our own package from where it is, built with the locked tools: nothing unlocked is fetched."""
    command = [*pip("install"), "-q", "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        raise subprocess.CalledProcessError(done.returncode, "pip install -e .")


def check_what_is_installed() -> None:
    """Say at once, not at the first import, if what is installed does not go together."""
    done = subprocess.run(pip("check"), capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        raise subprocess.CalledProcessError(done.returncode, "pip check")


def pip(command: str) -> "list[str]":
    """Begin a pip command of .venv."""
    return [str(VENV / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", command]


def tell(sentence: str, end: str = "\n", every: int = 1, count: int = 0) -> None:
    """Show progress: all of it on a screen, one in ten in a log."""
    if os.isatty(2) or count % every == 0:
        print(sentence, end=end, file=sys.stderr, flush=True)  # noqa: T201 - nothing else is installed yet


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "runtime"))
