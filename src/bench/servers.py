"""The two servers that are compared, started and ended by the bench, and what they take of the machine."""
import os, re, signal, subprocess, sys, time, http.client

from ground import Refusal, SHARED, STANDFIRST, WORK, free_port, fresh, need

sys.path.insert(0, str(SHARED))

PATIENCE = 120


class Server:
    """A process of ours that listens on this machine alone; ended with the block."""

    def __init__(self, command, port, log):
        self.port, self.base, self.began = port, f"http://127.0.0.1:{port}", time.monotonic()
        self.log = open(log, "w")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL)

    def wait(self, pause=0.02):
        """Until the first page is there; gives the seconds since the start."""
        while time.monotonic() - self.began < PATIENCE:
            try:
                there = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
                there.request("GET", "/")
                answer = there.getresponse()
                answer.read()
                there.close()
                if answer.status == 200:
                    return time.monotonic() - self.began
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(pause)
        raise Refusal(f"The server gave no page: {self.log.name} says why.")

    def cpu(self):
        """Seconds of processor time so far, of the process and those it has waited for."""
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")

    def resident(self):
        """Megabytes."""
        status = open(f"/proc/{self.process.pid}/status").read()
        return round(int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        self.log.close()


def on_core(core):
    return [] if core is None else [need("taskset", "util-linux"), "-c", str(core)]


def ours(data, core=None):
    port = free_port()
    command = [*on_core(core), STANDFIRST, "serve", "--data", str(data), "--port", str(port)]
    return Server(command, port, fresh("ours.log"))


def nginx(site, core=None):
    """nginx as nginx.sh has it, with the headers that we send too, so that both send the same bytes."""
    port, folder = free_port(), WORK / "nginx"
    folder.mkdir(parents=True, exist_ok=True)
    said = (site / ".standfirst/server.nginx.conf").read_text().splitlines()
    headers = "\n".join(line for line in said if line.startswith("add_header"))
    temporary = "\n".join(f"{kind}_temp_path {folder}/{kind};" for kind in
                          ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    conf = folder / "nginx.conf"
    conf.write_text(f"""worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/error.log warn;
events {{ worker_connections 4096; multi_accept on; }}
http {{
{temporary}
types {{ text/html html; application/rss+xml xml; application/feed+json json; text/css css; }}
charset utf-8; default_type application/octet-stream; access_log off; server_tokens off;
sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_timeout 60; keepalive_requests 1000000;
open_file_cache max=200000 inactive=300s; open_file_cache_valid 300s;
server {{ listen 127.0.0.1:{port} backlog=4096; root {site}; index index.html index.xml index.json; gzip_static on;
{headers}
}} }}
""")
    # The folder may belong to whoever started the bench, and nobody else.
    user = ["-g", "user root;"] if os.getuid() == 0 else []
    return Server([*on_core(core), need("nginx", "nginx-light"), "-e", f"{folder}/error.log", *user, "-c", str(conf)],
                  port, fresh("nginx.log"))
