"""Answers `bin/aws`. Python takes half a second to load the AWS CLI, and the commands of the papers call it 300 times: here each call is
a fork of a process that has it loaded already. The socket is WARM_AWS."""

import json
import os
import socket
import socketserver
import sys

from awscli.clidriver import create_clidriver

driver = create_clidriver()


class Server(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    socket_type = socket.SOCK_SEQPACKET
    request_queue_size = 100


class Call(socketserver.BaseRequestHandler):
    def handle(self):
        asked, streams, _, _ = socket.recv_fds(self.request, 1 << 20, 3)
        folder, variables, arguments = json.loads(asked)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(variables)
        status = driver.main(arguments)
        sys.stdout.flush()
        self.request.send(str(status).encode())


if __name__ == "__main__":
    for service in ("cloudformation", "cognito-idp", "dynamodb", "lambda"):
        driver.session.create_client(service)
    Server(os.environ["WARM_AWS"], Call).serve_forever()
