// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/desk_facts.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/pictures.h"
#include "core/desk/settings.h"
#include "core/desk/site_reading.h"
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

bool DeskFacts::hasPicture(const QString &file) const
{
    return pictures.contains(file) && isReadable(copies, file);
}

Surroundings surroundingsOf(const ArticleContent &content)
{
    Surroundings of{.kind = content.kind,
                    .category = content.category,
                    .language = content.language,
                    .tags = content.tags,
                    .links = content.pins + linkedSlugs(content.body),
                    .slug = content.slug};
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
    m_read &= ~(AroundStale | CheckStale);
    // Also where its surroundings are those of the article before. Later: they are set next.
    m_stale |= AroundStale | CheckStale;
    QMetaObject::invokeMethod(this, &DeskWatch::refresh, Qt::QueuedConnection);
}

void DeskWatch::setSurroundings(const Surroundings &of)
{
    if (of == m_of)
        return;
    m_of = of;
    m_stale |= AroundStale;
    refresh();
}

bool DeskWatch::isUrgent() const
{
    return !m_ready || m_stale & LibraryStale || m_facts->around->of != m_of;
}

void DeskWatch::noteChanges(const Changes &changes)
{
    // What readers are shown of the evidence hangs on a setting, and on the terms of sources.
    if (changes.settings)
        m_stale |= SettingsStale | CheckStale;
    if (!changes.sources.isEmpty())
        m_stale |= SourcesStale | CheckStale;
    if (!changes.articles.isEmpty() && changes.articles != QSet<ArticleId>{m_own})
        m_stale |= AroundStale;
    if (changes.checks.contains(m_own) || changes.articles.contains(m_own) ||
        !changes.snapshots.isEmpty())
        m_stale |= CheckStale;
    if (changes.pictures)
        m_stale |= PicturesStale;
    if (m_stale == NothingStale)
        return;
    if (m_stale & LibraryStale)
        refresh();
    else if (!m_timer.isActive())
        m_timer.start();
}

template <class T, class Take>
void DeskWatch::read(Round &round, Part part, QFuture<Result<T>> future, Take take)
{
    ++round.open;
    whenDone(future, this, [this, &round, part, take](const Result<T> &answer) {
        if (answer)
            round.answers.push_back(
                [take, value = *answer](DeskFacts &facts) { take(facts, value); });
        else
            round.failed |= part;
        partRead(round);
    });
}

void DeskWatch::refresh()
{
    for (Round *round : {&m_settings, &m_library, &m_around, &m_check}) {
        if (m_stale & round->parts && round->open == 0)
            begin(*round);
    }
}

void DeskWatch::begin(Round &round)
{
    round.asked = m_stale & round.parts;
    m_stale &= ~round.asked;
    // An answer may be there at once; the first one must not end the round for the others.
    ++round.open;
    if (round.asked & SettingsStale) {
        read(round, SettingsStale, Settings(m_session).get(), [](DeskFacts &facts, const auto &is) {
            facts.settings = is;
        });
        read(round,
             SettingsStale,
             Settings(m_session).kinds(),
             [](DeskFacts &facts, const auto &are) { facts.kinds = are; });
        read(round,
             SettingsStale,
             Settings(m_session).languages(),
             [](DeskFacts &facts, const auto &are) { facts.languages = are; });
    }
    if (round.asked & SourcesStale)
        read(round,
             SourcesStale,
             Library(m_session).citable(),
             [](DeskFacts &facts, const auto &all) {
                 facts.sources.clear();
                 facts.sources.reserve(static_cast<qsizetype>(all.size()));
                 for (const Source &source : all)
                     facts.sources.insert(source.key, source);
             });
    if (round.asked & PicturesStale) {
        read(round, PicturesStale, Media(m_session).all(), [](DeskFacts &facts, const auto &all) {
            facts.pictures.clear();
            for (const MediaInfo &picture : all)
                facts.pictures.insert(picture.name);
        });
        read(round,
             PicturesStale,
             Pictures(m_session).shown(),
             [](DeskFacts &facts, const auto &all) { facts.copies = all; });
    }
    if (round.asked & AroundStale)
        read(round,
             AroundStale,
             Articles(m_session).around(m_of),
             [](DeskFacts &facts, const auto &is) { facts.around = is; });
    if (round.asked & CheckStale)
        readCheck(round);
    partRead(round);
}

void DeskWatch::readCheck(Round &round)
{
    const ArticleId own = m_own;
    read(round, CheckStale, Tallies(m_session).check(own), [](DeskFacts &facts, const auto &is) {
        facts.check = is.value_or(StandingCheck());
    });
    read(round, CheckStale, Tallies(m_session).rereadings(), [](DeskFacts &facts, const auto &are) {
        facts.rereadings = are;
    });
    read(round,
         CheckStale,
         readWorkingEvidence(m_session, own),
         [](DeskFacts &facts, const auto &is) { facts.evidence = is; });
}

void DeskWatch::partRead(Round &round)
{
    if (--round.open > 0)
        return;
    if (&round == &m_library && m_settings.open > 0 && !(m_read & SettingsStale)) {
        m_libraryWaits = true;
        ++round.open;
        return;
    }
    finish(round);
    if (&round == &m_settings && std::exchange(m_libraryWaits, false))
        partRead(m_library);
}

void DeskWatch::finish(Round &round)
{
    const auto next = std::make_shared<DeskFacts>(*m_facts);
    for (const auto &answer : std::exchange(round.answers, {}))
        answer(*next);
    next->today =
        QDateTime::fromMSecsSinceEpoch(m_session.clock().nowMs(), zoneOf(next->settings)).date();
    const bool sameCheck = next->check == m_facts->check &&
                           next->rereadings == m_facts->rereadings &&
                           next->evidence == m_facts->evidence;
    m_facts = next;
    const bool wasReady = m_ready;
    const int failed = std::exchange(round.failed, NothingStale);
    m_stale |= failed;
    m_read |= round.asked & ~m_stale;
    m_ready = m_ready || (m_read == EverythingRead && m_facts->around->of == m_of);
    // A sign-off is asked for after each save, and is mostly the one before.
    if (&round == &m_around || (&round == &m_check && (!sameCheck || m_ready != wasReady)))
        Q_EMIT aroundChanged();
    else if (&round != &m_check)
        Q_EMIT factsChanged();
    if (m_stale == NothingStale)
        return;
    if (isUrgent() && failed == NothingStale)
        refresh();
    else if (!m_timer.isActive())
        m_timer.start();
}

} // namespace stet
