// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/new_article_bar.h"

#include "core/base/text.h"
#include "ui/editor/section_presets.h"
#include "ui/widgets/ui_language.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace stet {

NewArticleBar::NewArticleBar(QWidget *parent)
    : QFrame(parent)
    , m_headline(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_create(new QPushButton(tr("Create"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("newArticleBar"));
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_headline->setObjectName(QStringLiteral("newHeadline"));
    m_headline->setPlaceholderText(tr("Headline of the new article"));
    m_headline->setAccessibleName(tr("Headline of the new article"));
    m_headline->setMaxLength(500);
    m_kind->setObjectName(QStringLiteral("newKind"));
    m_kind->setAccessibleName(tr("Kind of article"));
    m_create->setObjectName(QStringLiteral("newCreate"));
    m_create->setProperty("primary", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_headline, 1);
    row->addWidget(m_kind);
    row->addWidget(m_create);
    row->addWidget(m_cancel);
    connect(m_headline, &QLineEdit::returnPressed, this, &NewArticleBar::create);
    connect(m_create, &QPushButton::clicked, this, &NewArticleBar::create);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        finish();
        Q_EMIT cancelled();
    });
    hide();
}

void NewArticleBar::setKinds(const std::vector<Kind> &kinds, const QString &language)
{
    const QString chosen = m_kind->currentData().toString();
    m_language = language;
    m_kinds = kinds;
    m_kind->clear();
    for (const Kind &kind : kinds)
        m_kind->addItem(kind.name.in(uiLanguage()), kind.id);
    const int again = m_kind->findData(chosen.isEmpty() ? QStringLiteral("news") : chosen);
    m_kind->setCurrentIndex(std::max(0, again));
    m_kindsKnown = true;
    if (std::exchange(m_createsWhenKnown, false)) {
        setBusy(false);
        create();
    }
}

void NewArticleBar::begin(const QString &category)
{
    m_category = category;
    setBusy(false);
    show();
    m_headline->setFocus(Qt::ShortcutFocusReason);
    m_headline->selectAll();
}

void NewArticleBar::finish()
{
    m_createsWhenKnown = false;
    m_headline->clear();
    hide();
}

void NewArticleBar::setBusy(bool busy)
{
    m_create->setEnabled(!busy);
    m_headline->setReadOnly(busy);
}

void NewArticleBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_createsWhenKnown = false;
        hide();
        Q_EMIT cancelled();
        return;
    }
    QFrame::keyPressEvent(event);
}

void NewArticleBar::create()
{
    if (!m_create->isEnabled())
        return;
    setBusy(true);
    if (!m_kindsKnown) {
        m_createsWhenKnown = true;
        return;
    }
    ArticleContent content;
    content.headline = singleLine(m_headline->text());
    content.kind = m_kind->currentData().toString();
    content.category = m_category;
    content.language = m_language;
    for (const Kind &kind : m_kinds) {
        if (kind.id == content.kind)
            content.body = beginningOf(kind, m_language);
    }
    Q_EMIT createRequested(content);
}

} // namespace stet
