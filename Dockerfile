# The command line in a container, for a job that runs every night; docs/cloud.md tells how.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Two of the packages stand in this folder.
COPY pipeline/frames pipeline/frames
RUN npm ci --omit=dev && npm cache clean --force
COPY pipeline pipeline
COPY src src
COPY local local
USER node
ENTRYPOINT ["node", "pipeline/leadsheet.js"]
CMD ["nightly", "--json"]
