// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/paper_order.h"

#include "app/stetctl/words_out.h"
#include "core/desk/articles.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

tl::expected<PaperOrder, int> paperOrder(Call &call, const QString &missing)
{
    if (!call.arguments().has("output"))
        return tl::unexpected(call.wrongUsage(missing));
    PaperOrder order;
    order.reason = call.arguments().value("reason");
    order.desk =
        call.openDesk(call.arguments().has("reason") ? OpenMode::ReadWrite : OpenMode::ReadOnly);
    if (!order.desk)
        return tl::unexpected(call.exitCode());
    Result<Article> article = call.await(Articles(*order.desk).bySlug(call.operands().first()));
    if (!article)
        return tl::unexpected(call.failed(article.error()));
    order.article = *std::move(article);
    order.place = Call::path(call.arguments().value("output"));
    return order;
}

void complainOfWithheld(const QStringList &keys)
{
    for (const QString &key : keys)
        Output::complain(u"The words of %1 stayed in the desk."_s.arg(visible(key)));
}

} // namespace stet::ctl
