// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/branch_dialog.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/desk_session.h"
#include "ui/editor/content_words.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/word_diff_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

BranchDialog::BranchDialog(DeskSession &session,
                           Article article,
                           SideBranch branch,
                           QWidget *parent)
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
    fill(Preference::Mine);
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
    connect(next, &QPushButton::clicked, m_diff, &WordDiffView::goToNextChange);
    connect(later, &QPushButton::clicked, this, &QDialog::close);
    connect(m_mine, &QPushButton::clicked, this, [this] { fill(Preference::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { fill(Preference::Theirs); });
    connect(m_use, &QPushButton::clicked, this, &BranchDialog::use);
}

void BranchDialog::showSides()
{
    m_diff->setTitles(tr("The article in the desk"), tr("The branch: %1").arg(m_branch.person));
    m_diff->setTexts(readableContent(m_article.content), readableContent(m_branch.content));
    const QStringList fields = otherDifferences(m_article.content, m_branch.content);
    if (!fields.isEmpty())
        say(tr("Also different, and taken as chosen above: %1.")
                .arg(fields.join(QStringLiteral(", "))));
}

void BranchDialog::fill(Preference preference)
{
    m_outcome = mergeContents(m_branch.base, m_branch.content, m_article.content, preference)
                    .value_or(m_branch.content);
    m_headline->setText(m_outcome.headline);
    m_dek->setText(m_outcome.dek);
    m_dek->setVisible(!m_article.content.dek.isEmpty() || !m_branch.content.dek.isEmpty());
    m_text->load(m_outcome.body);
}

void BranchDialog::use()
{
    ArticleContent outcome = m_outcome;
    outcome.headline = m_headline->text();
    outcome.dek = m_dek->text();
    outcome.body = m_text->text();
    m_use->setEnabled(false);
    whenDone(Branches(m_session).resolve(m_branch.id, m_article.version, outcome),
             this,
             [this](const Result<Article> &article) {
                 m_use->setEnabled(true);
                 if (article) {
                     Q_EMIT resolved(*article, m_branch.id);
                     close();
                 } else if (article.error().code == ErrorCode::Conflict) {
                     lookAgain();
                 } else {
                     say(article.error().message);
                 }
             });
}

void BranchDialog::lookAgain()
{
    whenDone(Articles(m_session).get(m_article.id), this, [this](const Result<Article> &article) {
        if (!article)
            return;
        m_article = *article;
        showSides();
        fill(Preference::Mine);
        say(tr("The article was changed meanwhile: look at both once more."));
    });
}

void BranchDialog::say(const QString &text)
{
    m_note->setText(text);
    m_note->show();
}

} // namespace stet
