/**
 * Preloaded on both sides: the Bot Framework's signing keys are fetched from this machine instead. Plain JavaScript, so
 * that it does not load for the program what the program loads itself.
 */
const real = globalThis.fetch;
const jwksUri = 'https://login.botframework.com/keys';

globalThis.fetch = async (input, init) => {
  if (String(input) === jwksUri) return real(process.env['BENCH_KEYS'] ?? '', init);
  return Response.json({ jwks_uri: jwksUri });
};
