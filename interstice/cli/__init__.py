"""The command line: what one does with an installation, without a browser.

Wrong input names what is wrong, where, and the remedy, and changes nothing. Exit status: 0 when all is well,
1 when something was looked at and does not hold, 2 when the question itself could not be answered.
"""

import click

from interstice import __version__
from interstice.cli.demonstration import demo
from interstice.cli.documentation import docs
from interstice.cli.importing import importing
from interstice.cli.installation import assets, check, manage, serve
from interstice.cli.registers import register, replay, verify
from interstice.cli.stories import play


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="interstice")
def main() -> None:
    """Interstice, where professionals of several organisations make rules together.

    Settings come from the environment: `interstice check --settings` says what each
    means, `interstice check` what is wrong with yours and how to mend it.
    """


for command in (serve, play, importing, verify, replay, register, check, assets, demo, docs, manage):
    main.add_command(command)
