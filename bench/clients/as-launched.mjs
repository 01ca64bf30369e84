/** What the launcher of the bundles does before it loads the program. */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--semi-space-growth-factor=1');
