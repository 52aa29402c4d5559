"""The launcher: one command from an empty clone to a portal that runs, and one to its tests.

Only the standard library may be imported here at the head of a file: most of it runs before any
package is installed, and keeps its hands off Django, which the processes it starts load.

    __main__      which command is meant
    setting_up    virtual environment, packages, front-end assets, in this order
    servers       the embedded PostgreSQL and Valkey, shared by all who use one folder of data
    keeper        the process that starts those two, and stops them when nobody uses them any more
    environment   the variables that point to them
    running       web, worker and beat in one terminal
    leash         ends these three if the launcher itself is killed
"""
