"""The local web application: several people upload articles, correct claims, run the check and decide.

It listens on the loopback interface; beyond it only with a login. Start at ``app``; ``store`` keeps what people did,
``desk`` runs the check, ``guard`` refuses what does not come from our own pages.
"""
