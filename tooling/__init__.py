"""What those who write the software use around it: installation, checks, tests, catalogues of messages."""
