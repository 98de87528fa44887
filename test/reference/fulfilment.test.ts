import { agreeOn } from './agree';

agreeOn('fulfilment', 90_000);
