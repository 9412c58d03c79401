// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/comparison.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"

#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace stet {

namespace {

ComparedPair comparedPair(const std::shared_ptr<const VersionRecord> &chosen,
                          const std::shared_ptr<const VersionRecord> &other,
                          const ArticleContent &now)
{
    ComparedPair pair{chosen, other, {}, false};
    const bool chosenIsNewer =
        chosen->head.number == 0 ||
        (other->head.number != 0 && chosen->head.number > other->head.number);
    if (chosenIsNewer)
        std::swap(pair.before, pair.after);
    pair.parts = comparedVersions(*pair.before, *pair.after);
    ArticleContent restored = chosen->content;
    restored.slug = now.slug; // readers may know the page by it, so it stays
    pair.canRestore = chosen->head.number != 0 && restored != now;
    return pair;
}

} // namespace

Comparison::Comparison(DeskSession &session, ArticleId article, ArticleContent now, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_article(article)
    , m_content(std::move(now))
{}

void Comparison::compare(qint64 chosen, qint64 other)
{
    const int wish = ++m_wish;
    read(chosen, [this, wish, other](const Record &first) {
        if (wish != m_wish)
            return;
        read(other, [this, wish, first](const Record &second) {
            if (wish == m_wish)
                make(first, second);
        });
    });
}

void Comparison::read(qint64 number, std::function<void(Record)> take)
{
    if (number == 0 && m_now) {
        take(m_now);
        return;
    }
    History history(m_session);
    whenDone(
        number == 0 ? history.now(m_article, m_content) : history.version(m_article, number),
        this,
        [this, number, wish = m_wish, take = std::move(take)](const Result<VersionRecord> &read) {
            if (!read) {
                if (wish == m_wish)
                    Q_EMIT failed(read.error().message);
                return;
            }
            const auto record = std::make_shared<const VersionRecord>(*read);
            if (number == 0)
                m_now = record;
            take(record);
        });
}

void Comparison::make(const Record &chosen, const Record &other)
{
    whenDone(QtConcurrent::run(
                 [chosen, other, now = m_content] { return comparedPair(chosen, other, now); }),
             this,
             [this, wish = m_wish](const ComparedPair &pair) {
                 if (wish == m_wish)
                     Q_EMIT compared(pair);
             });
}

} // namespace stet
