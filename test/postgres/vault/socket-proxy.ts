/** Stands between a client and the test server, and goes dead after so many bytes of the client. */
import { createConnection, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { tempDir } from "../../support/temporary-directory.ts";

/** @returns The directory of its Unix socket; the port is that of the server. */
export async function proxyThatDies(afterBytes: number): Promise<string> {
  const { socketDirectory, port } = inject("postgres");
  const directory = tempDir();
  const name = `.s.PGSQL.${port}`;
  const sockets = new Set<Socket>();
  let left = afterBytes;
  const server = createServer((client) => {
    const upstream = createConnection(join(socketDirectory, name));
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
    }
    upstream.pipe(client);
    client.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left > 0) upstream.write(chunk);
      else for (const socket of sockets) socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(join(directory, name), resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return directory;
}
