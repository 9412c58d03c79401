// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/publishing/published_desk.h"

#include "core/desk/articles.h"

namespace stet::test {

PublishedDesk::PublishedDesk(Start start)
{
    verifyAll();
    sign();
    if (start == Start::Published) {
        const Result<Edition> edition = publish();
        if (!edition)
            qFatal("%s (%s)",
                   qPrintable(edition.error().message),
                   qPrintable(edition.error().detail));
    }
}

Article PublishedDesk::now() const
{
    return must(Articles(mara()).get(article()));
}

PublishView PublishedDesk::view() const
{
    return must(editions().consider(article()));
}

LivePage PublishedDesk::page() const
{
    return must(editions().page(article())).value_or(LivePage());
}

Result<Edition> PublishedDesk::publish(const PublishOrder &order) const
{
    return answer(editions().publish(article(), now().version, order));
}

Result<Edition> PublishedDesk::publish(CorrectionClass change, const QString &text) const
{
    return publish(PublishOrder{change, text, {}});
}

void PublishedDesk::sign()
{
    must(Checking(ines()).signOff(article(), now().version));
}

void PublishedDesk::letSourceDrift()
{
    keepSource(QStringLiteral("The page was changed."));
}

void PublishedDesk::letSourceSayItAgain()
{
    keepSource(ledgerWords());
}

void PublishedDesk::keepSource(const QString &words)
{
    clock().advance(60'000);
    NewSnapshot other;
    other.url = source().url;
    other.mediaType = QStringLiteral("text/html");
    other.bytes = "<p>" + words.toUtf8() + "</p>";
    other.text = {words, {}, {}, QStringLiteral("html 1")};
    must(Snapshots(mara()).keep(source().id, other));
}

void PublishedDesk::change(const std::function<void(ArticleContent &)> &change) const
{
    const Article before = now();
    DraftSave save{before.id, before.version, {}, before.content};
    change(save.content);
    must(Articles(mara()).save(save));
}

EditionDocument PublishedDesk::newest() const
{
    return must(editions().newest(article())).value_or(EditionDocument());
}

} // namespace stet::test
