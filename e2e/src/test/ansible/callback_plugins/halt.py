"""Halts before a task when the directory HALT has a file of its name, as the host's script halts at a step."""

import os
import time

from ansible.plugins.callback import CallbackBase


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "halt"

    def v2_playbook_on_task_start(self, task, is_conditional):
        halt = os.path.join(os.environ["HALT"], task.get_name().split(" : ")[-1])
        if os.path.exists(halt):
            os.rename(halt, halt + ".reached")
            while os.path.exists(halt + ".reached"):
                time.sleep(0.02)

    def v2_playbook_on_handler_task_start(self, task):
        self.v2_playbook_on_task_start(task, False)
