throw new Error('the module electron does not exist in a worker thread')
