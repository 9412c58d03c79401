// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/desk_facts.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/settings.h"
#include "core/galley/linked_slugs.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int refreshAfterMs = 1'000;

} // namespace

const Kind &DeskFacts::kind(const QString &id) const
{
    static const Kind none;
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind &kind) { return kind.id == id; });
    return found != kinds.end() ? *found : none;
}

const Source *DeskFacts::source(const QString &key) const
{
    const auto found = sources.constFind(key);
    return found != sources.constEnd() ? &*found : nullptr;
}

Surroundings surroundingsOf(const ArticleContent &content)
{
    Surroundings of{.kind = content.kind,
                    .category = content.category,
                    .language = content.language,
                    .tags = content.tags,
                    .links = linkedSlugs(content.body)};
    for (const Fact &fact : content.facts)
        of.links += linkedSlugs(fact.value);
    for (const Correction &correction : content.corrections)
        of.links += linkedSlugs(correction.text);
    return of;
}

DeskWatch::DeskWatch(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_facts(std::make_shared<const DeskFacts>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &DeskWatch::refresh);
    connect(&session, &DeskSession::changed, this, &DeskWatch::noteChanges);
    // Later: a desk may answer at once, and nobody listens yet.
    QMetaObject::invokeMethod(this, &DeskWatch::refresh, Qt::QueuedConnection);
}

std::shared_ptr<const DeskFacts> DeskWatch::facts() const
{
    return m_facts;
}

bool DeskWatch::isReady() const
{
    return m_ready;
}

void DeskWatch::setOwnArticle(ArticleId article)
{
    if (article == m_own)
        return;
    m_own = article;
    m_ready = false;
    // Also where its surroundings are those of the article before. Later: they are set next.
    m_stale |= AroundStale;
    QMetaObject::invokeMethod(this, &DeskWatch::refresh, Qt::QueuedConnection);
}

void DeskWatch::setSurroundings(const Surroundings &of)
{
    if (of == m_of)
        return;
    m_of = of;
    m_stale |= AroundStale;
    if (m_reading == 0)
        refresh();
}

bool DeskWatch::isUrgent() const
{
    return !m_ready || m_stale & SoonAsked || m_facts->around->of != m_of;
}

void DeskWatch::noteChanges(const Changes &changes)
{
    if (changes.settings)
        m_stale |= SettingsStale;
    if (!changes.sources.isEmpty())
        m_stale |= SourcesStale;
    if (!changes.articles.isEmpty() && changes.articles != QSet<ArticleId>{m_own})
        m_stale |= AroundStale;
    if (changes.pictures)
        m_stale |= PicturesStale;
    if (m_stale == NothingStale)
        return;
    if (m_stale & SoonAsked && m_reading == 0)
        refresh();
    else if (!m_timer.isActive())
        m_timer.start();
}

template <class T, class Take>
void DeskWatch::read(Part part, QFuture<Result<T>> future, Take take)
{
    ++m_reading;
    whenDone(future, this, [this, part, take](const Result<T> &answer) {
        if (answer)
            take(*answer);
        else
            m_failed |= part;
        partRead();
    });
}

void DeskWatch::refresh()
{
    if (m_stale == NothingStale)
        return;
    if (m_reading > 0) {
        m_timer.start();
        return;
    }
    // An answer may be there at once; the first one must not end the round for the others.
    ++m_reading;
    // Kinds and settings go first: a form shows them at once, and the sources of a large desk take
    // a while.
    const int stale = m_stale & SettingsStale ? int(SettingsStale) : m_stale;
    m_stale &= ~stale;
    m_parts = stale;
    m_next = std::make_shared<DeskFacts>(*m_facts);
    if (stale & SettingsStale) {
        read(SettingsStale, Settings(m_session).get(), [this](const DeskSettings &settings) {
            m_next->settings = settings;
        });
        read(SettingsStale, Settings(m_session).kinds(), [this](const std::vector<Kind> &kinds) {
            m_next->kinds = kinds;
        });
    }
    if (stale & SettingsStale)
        read(SettingsStale,
             Settings(m_session).languages(),
             [this](const std::shared_ptr<const Languages> &languages) {
                 m_next->languages = languages;
             });
    if (stale & SourcesStale)
        read(SourcesStale, Library(m_session).all(), [this](const std::vector<Source> &sources) {
            m_next->sources.clear();
            m_next->sources.reserve(static_cast<qsizetype>(sources.size()));
            for (const Source &source : sources)
                m_next->sources.insert(source.key, source);
        });
    if (stale & PicturesStale)
        read(PicturesStale, Media(m_session).all(), [this](const std::vector<MediaInfo> &pictures) {
            m_next->pictures.clear();
            for (const MediaInfo &picture : pictures)
                m_next->pictures.insert(picture.name);
        });
    if (stale & AroundStale)
        read(AroundStale,
             Articles(m_session).around(m_of),
             [this](const std::shared_ptr<const Neighbourhood> &around) {
                 m_next->around = around;
             });
    partRead();
}

void DeskWatch::partRead()
{
    if (--m_reading > 0)
        return;
    m_facts = std::exchange(m_next, nullptr);
    const int failed = std::exchange(m_failed, NothingStale);
    m_stale |= failed;
    m_ready = m_ready ||
              (m_parts != SettingsStale && failed == NothingStale && m_facts->around->of == m_of);
    if (m_parts == AroundStale)
        Q_EMIT aroundChanged();
    else
        Q_EMIT factsChanged();
    if (m_stale == NothingStale)
        return;
    if (isUrgent() && failed == NothingStale)
        refresh();
    else if (!m_timer.isActive())
        m_timer.start();
}

} // namespace stet
