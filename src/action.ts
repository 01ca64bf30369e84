/** Entry of the GitHub Action. A placeholder that proves the build until the real entry stands here. */
import { info } from '@actions/core';

async function main(): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  info(`LLM Latency Lens (${DefaultArtifactClient.name} is ready)`);
}

await main();
