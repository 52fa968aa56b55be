// Plain JavaScript, so that an old Node can say what is wrong instead of failing on TypeScript.
const wanted = [24, 11];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `Safelock needs Node ${wanted.join(".")} or newer; this is ${process.versions.node}.\n` +
      "On Linux x64 `npm ci` brings Node 24 as an optional dependency: was it left out (--omit=optional)?\n" +
      "Elsewhere install Node 24 and run the command again.",
  );
  process.exit(1);
}
