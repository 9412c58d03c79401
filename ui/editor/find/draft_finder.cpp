// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/draft_finder.h"

#include "core/base/when_done.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/find/find_edits.h"

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int pauseMs = 150;
const FindQuery everywhere{{}, false, false, false, true};

using Places = Result<std::vector<FindPlace>>;
using Changes = Result<std::vector<std::vector<FindChange>>>; // a list a field

Places placesIn(const ArticleContent &content,
                const QRegularExpression &expression,
                const FindQuery &query,
                const std::atomic_bool &stop)
{
    std::vector<FindPlace> all;
    for (const FindText &text : searchedTexts(content, query)) {
        const Places places = findPlaces(text, expression, stop);
        if (!places)
            return places;
        all.insert(all.end(), places->begin(), places->end());
    }
    return all;
}

Changes changesIn(const ArticleContent &content,
                  const QRegularExpression &expression,
                  const FindQuery &query,
                  const QString &replacement,
                  const std::atomic_bool &stop)
{
    std::vector<std::vector<FindChange>> all;
    for (const FindText &text : searchedTexts(content, query)) {
        Result<std::vector<FindChange>> changes =
            findChanges(text, expression, query, replacement, stop);
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        all.push_back(std::move(*changes));
    }
    return all;
}

bool standsBefore(const FindPlace &a, const FindPlace &b)
{
    return std::pair(searchRank(a.field), a.start) < std::pair(searchRank(b.field), b.start);
}

} // namespace

DraftFinder::DraftFinder(FindBar &bar, FindDoor door, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_door(std::move(door))
    , m_stop(std::make_shared<std::atomic_bool>(false))
{
    buildActions();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { search(Step::None); });
    connect(&m_bar, &FindBar::queryEdited, this, [this] { search(Step::Stay); });
    connect(&m_bar, &FindBar::nextWanted, this, [this] { go(Step::Next); });
    connect(&m_bar, &FindBar::previousWanted, this, [this] { go(Step::Previous); });
    connect(&m_bar, &FindBar::replaceWanted, this, &DraftFinder::replace);
    connect(&m_bar, &FindBar::replaceAllWanted, this, &DraftFinder::replaceAll);
    connect(&m_bar, &FindBar::closed, this, [this] {
        close();
        m_door.focus(m_at.field);
    });
}

DraftFinder::~DraftFinder()
{
    *m_stop = true;
}

void DraftFinder::buildActions()
{
    const auto make = [this](const char *name) {
        QAction *action = makeArticleCommand(QString::fromLatin1(name), this);
        m_actions.append(action);
        return action;
    };
    connect(make("find"), &QAction::triggered, this, [this] { open(FindBar::Extent::Find); });
    connect(make("replace"), &QAction::triggered, this, [this] { open(FindBar::Extent::Replace); });
    connect(make("findNext"), &QAction::triggered, this, [this] { go(Step::Next); });
    connect(make("findPrevious"), &QAction::triggered, this, [this] { go(Step::Previous); });
}

QList<QAction *> DraftFinder::actions() const
{
    return m_actions + m_bar.optionActions();
}

void DraftFinder::open(FindBar::Extent extent)
{
    const bool fromText = !m_bar.isAncestorOf(QApplication::focusWidget());
    QString words;
    if (fromText || !m_bar.isVisible()) {
        m_at = m_door.chosen({});
        for (const FindText &text : searchedTexts(m_door.content(), everywhere)) {
            if (text.field == m_at.field)
                words = text.text.mid(m_at.start, m_at.length);
        }
        if (words.contains(u'\n') || words.size() > 200)
            words.clear();
    }
    m_bar.setCanReplace(m_door.isWritable());
    m_bar.open(extent, words);
}

void DraftFinder::close()
{
    m_pause.stop();
    *m_stop = true;
    ++m_job;
    m_searching = false;
    m_places.clear();
    m_bar.hide();
    m_door.mark({});
}

void DraftFinder::contentChanged()
{
    if (m_bar.isVisible())
        m_pause.start();
}

std::shared_ptr<std::atomic_bool> DraftFinder::startJob()
{
    *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    ++m_job;
    return m_stop;
}

void DraftFinder::search(Step then)
{
    m_pause.stop();
    if (m_searching && then == Step::None)
        then = m_then; // what waits for the search before is wanted of this one
    const std::shared_ptr<std::atomic_bool> stop = startJob();
    m_searching = false;
    const FindQuery query = m_bar.query();
    if (query.text.isEmpty()) {
        found(std::vector<FindPlace>(), Step::None);
        m_bar.showResult({}, FindBar::Tone::Quiet);
        return;
    }
    const Result<QRegularExpression> expression = compileQuery(query);
    if (!expression) {
        found(tl::unexpected<Error>(expression.error()), Step::None);
        return;
    }
    m_searching = true;
    m_then = then;
    whenDone(QtConcurrent::run([content = m_door.content(), expression = *expression, query, stop] {
                 return placesIn(content, expression, query, *stop);
             }),
             this,
             [this, job = m_job](const Places &answer) {
                 if (job == m_job)
                     found(answer, m_then);
             });
}

void DraftFinder::found(const Places &answer, Step then)
{
    m_searching = false;
    m_places = answer.value_or(std::vector<FindPlace>());
    m_door.mark(m_places);
    if (!answer) {
        m_bar.showResult(answer.error().message, FindBar::Tone::Fault);
        return;
    }
    if (m_places.empty()) {
        m_bar.showResult(tr("Not found"), FindBar::Tone::Fault);
        return;
    }
    if (then == Step::Replace) {
        go(Step::Stay);
        replace();
    } else if (then == Step::None) {
        showCount();
    } else {
        go(then);
    }
}

void DraftFinder::go(Step step)
{
    if (!m_bar.isVisible()) {
        open(FindBar::Extent::Find);
        return;
    }
    if (m_searching) {
        m_then = step;
        return;
    }
    if (m_places.empty())
        return;
    // Rows have no caret: there the last place holds.
    if (step != Step::Stay && !isSearchedInRows(m_at.field))
        m_at = m_door.chosen(m_at.field);
    auto place = std::lower_bound(m_places.begin(), m_places.end(), m_at, standsBefore);
    const bool here = place != m_places.end() && *place == m_at;
    if (step == Step::Previous)
        place = place == m_places.begin() ? std::prev(m_places.end()) : std::prev(place);
    else if (step == Step::Next && here)
        ++place;
    show(place == m_places.end() ? 0 : size_t(place - m_places.begin()));
}

void DraftFinder::show(size_t index)
{
    m_at = m_places.at(index);
    m_door.choose(m_at);
    showCount();
}

void DraftFinder::showCount()
{
    const auto here = std::lower_bound(m_places.begin(), m_places.end(), m_at, standsBefore);
    const QLocale locale;
    const QString count = locale.toString(qulonglong(m_places.size()));
    const bool at = here != m_places.end() && *here == m_at;
    m_bar.showResult(
        at ? tr("%1 of %2").arg(locale.toString(qulonglong(here - m_places.begin() + 1)), count)
           : tr("%Ln found", nullptr, int(m_places.size())),
        FindBar::Tone::Quiet);
}

void DraftFinder::replace()
{
    if (!m_door.isWritable())
        return;
    if (m_searching) {
        m_then = Step::Replace;
        return;
    }
    if (!isSearchedInRows(m_at.field))
        m_at = m_door.chosen(m_at.field);
    const bool here = std::find(m_places.begin(), m_places.end(), m_at) != m_places.end();
    const FindQuery query = m_bar.query();
    const Result<QRegularExpression> expression = compileQuery(query);
    if (!here || !expression) {
        go(Step::Next);
        return;
    }
    const ArticleContent content = m_door.content();
    for (const FindText &text : searchedTexts(content, query)) {
        if (text.field != m_at.field)
            continue;
        const QRegularExpressionMatch match =
            expression->match(text.text,
                              m_at.start,
                              QRegularExpression::NormalMatch,
                              QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            continue;
        const QString inserted = replacementFor(match, query, m_bar.replacement());
        const std::vector<DraftEdit> edits =
            editsFor(content, text.field, {{m_at.start, match.captured(), inserted}});
        if (inserted != match.captured())
            m_door.perform(edits);
        m_at = {m_at.field, m_at.start + inserted.size(), 0};
        m_door.choose(m_at);
    }
    search(Step::Stay);
}

void DraftFinder::replaceAll()
{
    const FindQuery query = m_bar.query();
    const Result<QRegularExpression> expression = compileQuery(query);
    if (!m_door.isWritable() || query.text.isEmpty() || !expression)
        return;
    m_pause.stop();
    const std::shared_ptr<std::atomic_bool> stop = startJob();
    m_searching = false;
    const ArticleContent content = m_door.content();
    const QString replacement = m_bar.replacement();
    whenDone(QtConcurrent::run([content, expression = *expression, query, replacement, stop] {
                 return changesIn(content, expression, query, replacement, *stop);
             }),
             this,
             [this, content, job = m_job](const Changes &answer) {
                 if (job == m_job)
                     replaceFound(content, answer);
             });
}

void DraftFinder::replaceFound(const ArticleContent &in, const Changes &answer)
{
    if (!answer) {
        m_bar.showResult(answer.error().message, FindBar::Tone::Fault);
        return;
    }
    const ArticleContent content = m_door.content();
    if (content != in) {
        replaceAll(); // typed meanwhile; the places are others now
        return;
    }
    std::vector<DraftEdit> edits;
    int count = 0;
    QStringList where;
    const std::vector<FindText> texts = searchedTexts(content, everywhere);
    for (size_t i = 0; i < texts.size(); ++i) {
        const std::vector<FindChange> &changes = answer->at(i);
        if (changes.empty())
            continue;
        const std::vector<DraftEdit> more = editsFor(content, texts.at(i).field, changes);
        if (more.empty())
            continue;
        count += int(changes.size());
        //: a field of an article, and how many places in it
        where << tr("%1 (%2)").arg(draftFieldName(texts.at(i).field),
                                   QLocale().toString(changes.size()));
        edits.insert(edits.end(), more.begin(), more.end());
    }
    if (edits.empty()) {
        m_bar.showResult(tr("Nothing to replace"), FindBar::Tone::Quiet);
        return;
    }
    if (!m_door.perform(edits))
        return;
    m_at = m_door.chosen(m_at.field);
    const QString places = tr("Replaced in %Ln place(s)", nullptr, count);
    Q_EMIT said(where.size() < 2 && texts.at(4).field == DraftField::Body && !answer->at(4).empty()
                    ? places
                    : tr("%1: %2").arg(places, where.join(QStringLiteral(", "))));
    search(Step::None);
}

} // namespace stet
