// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/take_down_dialog.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr QSize takeDownSize(560, 330);
constexpr QSize mostTakeDownSize(1180, 690);

} // namespace

TakeDownDialog::TakeDownDialog(TakeDownWay way, const QString &headline, QWidget *parent)
    : QDialog(parent)
    , m_notice(new NoticeBar(this))
    , m_text(new QPlainTextEdit(this))
    , m_give(new QPushButton(this))
{
    const bool retract = way == TakeDownWay::Retract;
    setObjectName(QStringLiteral("takeDownDialog"));
    setWindowTitle(retract ? tr("Retract") : tr("Withdraw"));
    auto *title = new PlainLabel(this, 2);
    setTextFactor(*title, 1.2, QFont::DemiBold);
    title->setPlainText(headline.isEmpty() ? tr("Untitled") : headline);
    auto *what = new PlainLabel(this, 6);
    what->setObjectName(QStringLiteral("takeDownWhat"));
    what->setPlainText(
        retract ? tr("Readers see after the site is written next: the page stands where it is, "
                     "with its words, and says at its head that it is retracted and why. Lists "
                     "mark it, and it leaves the feeds.")
                : tr("Readers see after the site is written next: a notice in place of the "
                     "article, with its headline, its authors, its dates and what you write here. "
                     "Its words, pictures and sources are on no page, in no feed and in no search "
                     "of the site any more."));
    auto *hint = new PlainLabel(this, 3);
    hint->setProperty("tone", QStringLiteral("muted"));
    hint->setPlainText(tr("No gate is asked. What you are writing now is not published by it."));
    m_text->setObjectName(QStringLiteral("takeDownText"));
    m_text->setProperty("field", true);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("What readers are told: why"));
    m_text->setAccessibleName(tr("What readers are told"));
    m_give->setObjectName(QStringLiteral("takeDownGive"));
    m_give->setText(retract ? tr("Retract") : tr("Withdraw"));
    m_give->setProperty("primary", true);
    m_give->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_give);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(20, 16, 20, 14);
    inside->setSpacing(10);
    inside->addWidget(title);
    inside->addWidget(what);
    inside->addWidget(hint);
    inside->addWidget(m_text, 1);
    inside->addLayout(buttons);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    all->addLayout(inside, 1);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TakeDownDialog::update);
    connect(m_give, &QPushButton::clicked, this, [this] { Q_EMIT given(text()); });
    resize(std::min(withText(takeDownSize.width()), mostTakeDownSize.width()),
           std::min(withText(takeDownSize.height()), mostTakeDownSize.height()));
    setTabOrder(m_text, cancel); // as they stand
    setTabOrder(cancel, m_give);
    m_text->setFocus();
    update();
}

QString TakeDownDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

void TakeDownDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void TakeDownDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_text->setReadOnly(busy);
    update();
}

void TakeDownDialog::say(const Notice &notice)
{
    m_notice->show(notice);
}

void TakeDownDialog::update()
{
    m_give->setEnabled(!m_busy && !text().isEmpty());
    m_give->setToolTip(text().isEmpty() ? plainToolTip(tr("Tell readers why first.")) : QString());
}

} // namespace stet
