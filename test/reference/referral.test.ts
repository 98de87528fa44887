import { agreeOn } from './agree';

agreeOn('referral', 20_000);
