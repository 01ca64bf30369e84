import fc, { configureGlobal } from 'fast-check';

// One fixed seed: a suite that is green today is green tomorrow. Raise numRuns or change the seed to search further.
configureGlobal({ seed: 20_261_122, numRuns: 100 });

export { fc };
