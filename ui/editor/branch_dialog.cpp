// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/branch_dialog.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/desk_session.h"
#include "core/desk/draft/draft_log.h"
#include "core/review/content_diff.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/word_diff_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int keepingLookMs = 100;

/// As if it was typed: undo takes it back.
void replaceText(QLineEdit &line, const QString &text)
{
    if (line.text() == text)
        return;
    line.selectAll();
    line.insert(text);
}

/// The parts that cannot be edited here and differ.
QStringList changedBesideText(const std::vector<PartDiff> &parts)
{
    QStringList names;
    for (const PartDiff &part : parts) {
        if (part.changed && part.part != ContentPart::Headline && part.part != ContentPart::Dek &&
            part.part != ContentPart::Body)
            names << part.name;
    }
    return names;
}

} // namespace

BranchDialog::BranchDialog(
    DeskSession &session, Article article, SideBranch branch, JournalDoor journal, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_article(std::move(article))
    , m_branch(std::move(branch))
    , m_diff(new WordDiffView(this))
    , m_headline(new QLineEdit(this))
    , m_dek(new QLineEdit(this))
    , m_body(new QPlainTextEdit(this))
    , m_text(new TextMirror(*m_body->document(), this))
    , m_note(new QLabel(this))
    , m_mine(new QPushButton(tr("Take the branch's words"), this))
    , m_theirs(new QPushButton(tr("Take the article's words"), this))
    , m_use(new QPushButton(tr("Use this text"), this))
{
    setObjectName(QStringLiteral("branchDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The same words were changed twice"));
    resize(1080, 720);
    buildLayout();
    showSides();
    m_made = m_outcome = made(m_preference);
    m_headline->setText(m_outcome.headline);
    m_dek->setText(m_outcome.dek);
    m_text->load(m_outcome.body);
    // No draft's log stands behind this text: its undo is Qt's own.
    m_body->document()->setUndoRedoEnabled(true);
    buildKeeping(std::move(journal));
}

void BranchDialog::buildKeeping(JournalDoor journal)
{
    m_settle = journal.settle;
    m_backup = new DraftBackup(
        std::move(journal),
        m_session.clock(),
        [this] {
            return JournalEntry{m_article.id, m_article.version, m_article.content, outcome()};
        },
        this);
    m_backup->begin(m_article.id);
    m_backup->setHaste(DraftBackup::Haste::Soon);
    m_look.setInterval(keepingLookMs);
    connect(&m_look, &QTimer::timeout, m_backup, &DraftBackup::look);
    m_look.start();
    const auto edited = [this] {
        m_warned = false;
        m_backup->noteEdit();
    };
    connect(m_headline, &QLineEdit::textChanged, this, edited);
    connect(m_dek, &QLineEdit::textChanged, this, edited);
    connect(m_text, &TextMirror::edited, this, edited);
}

void BranchDialog::buildLayout()
{
    m_mine->setObjectName(QStringLiteral("branchMine"));
    m_theirs->setObjectName(QStringLiteral("branchTheirs"));
    m_use->setObjectName(QStringLiteral("branchUse"));
    m_use->setProperty("primary", QStringLiteral("true"));
    m_use->setDefault(true);
    m_headline->setAccessibleName(tr("Headline of the outcome"));
    m_dek->setAccessibleName(tr("Dek of the outcome"));
    m_body->setObjectName(QStringLiteral("branchBody"));
    m_body->setAccessibleName(tr("Text of the outcome"));
    m_body->setProperty("field", QStringLiteral("true"));
    m_body->setTabChangesFocus(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    makeSpeaker(*m_note);
    m_note->hide();
    auto *next = new QPushButton(tr("Next change"), this);
    auto *later = new QPushButton(tr("Decide later"), this);
    for (QPushButton *button : {next, later, m_mine, m_theirs})
        button->setAutoDefault(false);
    auto *outcome = new QLabel(tr("OUTCOME"), this);
    outcome->setProperty("tone", QStringLiteral("heading"));
    auto *choice = new QHBoxLayout;
    choice->addWidget(outcome);
    choice->addStretch();
    choice->addWidget(next);
    choice->addWidget(m_theirs);
    choice->addWidget(m_mine);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_note, 1);
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_diff, 3);
    column->addLayout(choice);
    column->addWidget(m_headline);
    column->addWidget(m_dek);
    column->addWidget(m_body, 2);
    column->addLayout(buttons);
    const QList<QWidget *> way{
        m_diff, next, m_theirs, m_mine, m_headline, m_dek, m_body, later, m_use};
    for (qsizetype i = 1; i < way.size(); ++i)
        setTabOrder(way[i - 1], way[i]); // as they stand
    connect(next, &QPushButton::clicked, m_diff, &WordDiffView::goToNextChange);
    connect(later, &QPushButton::clicked, this, &QDialog::close);
    connect(m_mine, &QPushButton::clicked, this, [this] { fill(Preference::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { fill(Preference::Theirs); });
    connect(m_use, &QPushButton::clicked, this, &BranchDialog::use);
}

void BranchDialog::showSides()
{
    m_diff->setTitles(tr("The article in the desk"), tr("The branch: %1").arg(m_branch.person));
    std::vector<PartDiff> parts = contentDiff(m_article.content, m_branch.content);
    const QStringList fields = changedBesideText(parts);
    m_diff->setParts(std::move(parts), SameText::Folded);
    m_dek->setVisible(!m_article.content.dek.isEmpty() || !m_branch.content.dek.isEmpty());
    if (!fields.isEmpty())
        say(tr("Also different, and taken as chosen above: %1.")
                .arg(fields.join(QStringLiteral(", "))));
}

ArticleContent BranchDialog::made(Preference preference) const
{
    return mergeContents(m_branch.base, m_branch.content, m_article.content, preference)
        .value_or(m_branch.content);
}

void BranchDialog::fill(Preference preference)
{
    m_preference = preference;
    m_made = made(preference);
    put(m_made);
}

void BranchDialog::put(const ArticleContent &content)
{
    m_outcome = content;
    replaceText(*m_headline, content.headline);
    replaceText(*m_dek, content.dek);
    m_text->replaceWith(content.body);
}

ArticleContent BranchDialog::outcome() const
{
    ArticleContent outcome = m_outcome;
    outcome.headline = m_headline->text();
    outcome.dek = m_dek->text();
    outcome.body = m_text->text();
    return outcome;
}

bool BranchDialog::isEdited() const
{
    return outcome() != m_made;
}

bool BranchDialog::isSafe() const
{
    return !isEdited() || m_backup->holdsAll();
}

void BranchDialog::secure()
{
    m_backup->setHaste(DraftBackup::Haste::AtOnce);
    m_backup->look();
}

void BranchDialog::use()
{
    setBusy(true);
    const ArticleContent text = outcome();
    if (!m_settled) {
        whenDone(Branches(m_session).resolve(m_branch, m_article.version, text),
                 this,
                 [this](const Result<Article> &answer) { used(answer); });
        return;
    }
    DraftSave save{m_article.id, m_article.version, {}, text, StepKind::Merge};
    save.edits = editsBetween(m_article.content, text, StepKind::Merge, m_session.clock().nowMs());
    whenDone(Articles(m_session).save(std::move(save)),
             this,
             [this](const Result<Article> &answer) { used(answer); });
}

void BranchDialog::used(const Result<Article> &answer)
{
    if (answer) {
        if (!m_settled)
            Q_EMIT resolved(*answer, m_branch.id);
        end();
        return;
    }
    const ErrorCode code = answer.error().code;
    if (code == ErrorCode::Conflict || (code == ErrorCode::NotFound && !m_settled)) {
        lookAgain();
        return;
    }
    setBusy(false);
    say(answer.error().message);
}

void BranchDialog::lookAgain()
{
    const auto failed = [this](const Error &error) {
        setBusy(false);
        say(error.message);
    };
    whenDone(Articles(m_session).get(m_article.id),
             this,
             [this, failed](const Result<Article> &article) {
                 if (!article) {
                     failed(article.error());
                     return;
                 }
                 whenDone(Branches(m_session).open(m_article.id),
                          this,
                          [this, failed, article = *article](
                              const Result<std::vector<SideBranch>> &open) {
                              if (open)
                                  goOnWith(article, *open);
                              else
                                  failed(open.error());
                          });
             });
}

void BranchDialog::goOnWith(const Article &article, const std::vector<SideBranch> &open)
{
    const ArticleContent byHand = outcome();
    const auto branch = std::find_if(
        open.begin(), open.end(), [this](const SideBranch &one) { return one.id == m_branch.id; });
    m_settled = branch == open.end();
    m_article = article;
    if (!m_settled)
        m_branch = *branch;
    const ArticleContent now = m_settled ? article.content : made(m_preference);
    // What was made by hand stays, and what either side wrote elsewhere comes to it.
    const ArticleContent both =
        mergeContents(m_made, byHand, now, Preference::Mine).value_or(byHand);
    m_made = now;
    showSides();
    put(both);
    setBusy(false);
    m_mine->setEnabled(!m_settled);
    m_theirs->setEnabled(!m_settled);
    say(m_settled ? tr("Someone settled this side branch meanwhile. The outcome below is still "
                       "yours: used, it becomes a change of the article as it is now.")
                  : tr("More was written meanwhile: look at both once more."));
}

void BranchDialog::reject()
{
    if (m_busy)
        return; // the desk is about to say what becomes of it
    if (isEdited() && !m_warned) {
        m_warned = true;
        say(tr("The outcome is in no text yet. Use it, or close once more to drop it; the branch "
               "waits in any case."));
        return;
    }
    end();
}

// The desk has the outcome, or nobody wants it.
void BranchDialog::end()
{
    m_look.stop();
    m_settle(m_article.id); // behind what is on its way there
    done(QDialog::Accepted);
}

void BranchDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_use->setEnabled(!busy);
    m_mine->setEnabled(!busy);
    m_theirs->setEnabled(!busy);
    m_headline->setReadOnly(busy);
    m_dek->setReadOnly(busy);
    m_body->setReadOnly(busy);
}

void BranchDialog::say(const QString &text)
{
    m_note->setText(text);
    announce(*m_note);
    m_note->show();
}

} // namespace stet
