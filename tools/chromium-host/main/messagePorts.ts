export { ChannelMain as MessageChannelMain, PortMain as MessagePortMain } from '../node/messagePorts.ts'
