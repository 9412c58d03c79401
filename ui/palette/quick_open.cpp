// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/quick_open.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "ui/palette/palette_popup.h"

#include <QtConcurrent>

#include <utility>

namespace stet {

namespace {

constexpr int mostShown = 50;
/// More than these and the titles are read again as a whole.
constexpr qsizetype mostChanged = 500;

} // namespace

QuickOpen::QuickOpen(DeskSession &session, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_popup(new PalettePopup(window))
{
    m_popup->setObjectName(QStringLiteral("quickOpen"));
    connect(m_popup, &PalettePopup::typed, this, &QuickOpen::search);
    connect(&session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (!m_index && !m_reading)
            return;
        m_changed.unite(changes.articles);
        if (m_popup->isVisible())
            prepare();
    });
}

QuickOpen::~QuickOpen()
{
    // What still looks through the titles stops at once.
    m_question->fetch_add(1);
    delete m_popup;
}

PalettePopup &QuickOpen::popup() const
{
    return *m_popup;
}

bool QuickOpen::isReady() const
{
    return m_index && m_changed.isEmpty() && !m_reading;
}

void QuickOpen::prepare()
{
    if (m_reading)
        return;
    if (!m_index || m_changed.size() > mostChanged)
        readAll();
    else if (!m_changed.isEmpty())
        readChanged();
}

void QuickOpen::ask()
{
    prepare();
    PaletteQuestion question;
    question.placeholder = tr("Open an article: letters of its headline or slug");
    question.hint = tr("Enter opens · Esc leaves");
    question.answers = PaletteQuestion::Answers::Elsewhere;
    question.chosen = [this](const PaletteEntry &entry) {
        Q_EMIT openRequested(ArticleId(entry.data.toUuid()));
    };
    m_popup->ask(std::move(question));
}

void QuickOpen::readAll()
{
    m_reading = true;
    m_changed.clear();
    whenDone(madeOf(Articles(m_session).allTitles(),
                    [](const Result<std::vector<ArticleTitle>> &titles) -> Result<Index> {
                        if (!titles)
                            return tl::unexpected<Error>(titles.error());
                        return std::make_shared<const TitleIndex>(*titles);
                    }),
             this,
             [this](const Result<Index> &index) { take(index); });
}

void QuickOpen::readChanged()
{
    m_reading = true;
    const QSet<ArticleId> changed = std::exchange(m_changed, {});
    whenDone(madeOf(Articles(m_session).titlesOf({changed.begin(), changed.end()}),
                    [changed, index = m_index](
                        const Result<std::vector<ArticleTitle>> &titles) -> Result<Index> {
                        if (!titles)
                            return tl::unexpected<Error>(titles.error());
                        return std::make_shared<const TitleIndex>(index->with(changed, *titles));
                    }),
             this,
             [this, changed](const Result<Index> &index) {
                 if (!index)
                     m_changed.unite(changed); // read with the next question
                 take(index);
             });
}

void QuickOpen::take(const Result<Index> &index)
{
    m_reading = false;
    if (!index) {
        Q_EMIT failed(index.error());
        return;
    }
    m_index = *index;
    if (m_popup->isVisible()) {
        search(m_popup->text());
        prepare(); // what changed while this was read
    }
    Q_EMIT ready();
}

void QuickOpen::search(const QString &text)
{
    const int question = m_question->fetch_add(1) + 1;
    if (text.trimmed().isEmpty()) {
        showNewest(question);
        return;
    }
    if (!m_index) {
        m_popup->setHint(tr("Reading the titles…"));
        return;
    }
    m_popup->setHint(tr("Enter opens · Esc leaves"));
    const auto newest = m_question;
    whenDone(QtConcurrent::run([index = m_index, text, question, newest] {
                 return index->find(text, mostShown, [&] { return newest->load() != question; });
             }),
             this,
             [this, question](const std::vector<ArticleTitle> &found) {
                 if (question == m_question->load())
                     showFound(found);
             });
}

void QuickOpen::showNewest(int question)
{
    whenDone(Articles(m_session).list({}, 0, mostShown),
             this,
             [this, question](const Result<ArticleListing> &listing) {
                 if (!listing || question != m_question->load())
                     return;
                 std::vector<ArticleTitle> titles;
                 for (const ArticleRow &row : listing->rows)
                     titles.push_back({row.id, row.headline, row.slug});
                 showFound(titles);
             });
}

void QuickOpen::showFound(const std::vector<ArticleTitle> &titles)
{
    std::vector<PaletteEntry> entries;
    for (const ArticleTitle &title : titles) {
        PaletteEntry entry;
        entry.title = title.headline.isEmpty() ? tr("Untitled") : title.headline;
        entry.detail = title.slug;
        entry.data = title.id.uuid();
        entries.push_back(std::move(entry));
    }
    if (entries.empty() && !m_popup->text().trimmed().isEmpty()) {
        PaletteEntry none;
        none.title = tr("No article has these letters; try fewer of them");
        none.enabled = false;
        entries.push_back(std::move(none));
    }
    m_popup->showEntries(std::move(entries));
    Q_EMIT answered();
}

} // namespace stet
