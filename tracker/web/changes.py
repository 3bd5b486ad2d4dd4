"""`/relations/{name}/changes.atom`: what changed in a relation, for any feed reader."""

import asyncio
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery
from sqlalchemy import Engine

from tracker.alerts.atom import CONTENT_TYPE, changes_feed
from tracker.log.engine import reading
from tracker.settings import Relation


def routes(engine: Engine, relations: Callable[[], Mapping[str, Relation]]) -> list[HTTPRouteHandler]:
    """Return the route; the relations are those of the moment."""

    @get("/relations/{name:str}/changes.atom")
    async def changes(
        request: Request[Any, Any, Any], name: FromPath[str], *, rereadings: FromQuery[bool] = False
    ) -> Response[bytes]:
        relation = relations().get(name)
        if relation is None:
            raise NotFoundException(f"no relation {name!r}; known are {', '.join(sorted(relations()))}")

        def made() -> bytes:
            with reading(engine) as tx:
                return changes_feed(tx, relation, address=str(request.url), rereadings=rereadings)

        body = await asyncio.to_thread(made)
        etag = f'"{sha256(body).hexdigest()[:20]}"'
        same = etag in request.headers.get("if-none-match", "")
        return Response(
            b"" if same else body, status_code=304 if same else 200, media_type=CONTENT_TYPE, headers={"ETag": etag}
        )

    return [changes]
