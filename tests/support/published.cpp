// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/published.h"

#include "core/desk/articles.h"

namespace stet::test {

Edition publishNow(DeskSession &session, ArticleId article)
{
    Editions editions(session);
    const PublishView view = must(editions.consider(article));
    PublishOrder order;
    order.reason = QStringLiteral("It is a fixture.");
    if (view.needsClass()) {
        order.change = view.comesBack() ? CorrectionClass::EditorsNote : CorrectionClass::Update;
        order.text = QStringLiteral("More is known.");
    }
    return must(editions.publish(article, view.version, order));
}

void publishAll(DeskSession &session)
{
    for (const Article &article : must(Articles(session).contents({}, 10'000)))
        (void)publishNow(session, article.id);
}

} // namespace stet::test
