// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/forecast_pane.h"

#include "ui/publish/site_changes_model.h"
#include "ui/publish/site_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int filesHeight = 130;

} // namespace

ForecastPane::ForecastPane(QWidget *parent)
    : QWidget(parent)
    , m_words(new PlainLabel(this, 5))
    , m_button(new QPushButton(this))
    , m_list(new QListView(this))
    , m_files(new SiteChangesModel(this))
{
    m_words->setObjectName(QStringLiteral("siteChanges"));
    m_button->setObjectName(QStringLiteral("siteChangesButton"));
    m_button->setAutoDefault(false);
    m_list->setObjectName(QStringLiteral("siteChangedFiles"));
    m_list->setAccessibleName(tr("Files that would change"));
    m_list->setProperty("settings", true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_files);
    fitToText(*m_list, [this] { m_list->setMinimumHeight(withText(filesHeight)); });
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    connect(m_button, &QPushButton::clicked, this, &ForecastPane::press);
    update();
}

void ForecastPane::showLooking(int done, int of)
{
    m_state = State::Looking;
    m_outlook.reset();
    m_words->setPlainText(of > 0 ? tr("Looking which files change: %1 of %2…")
                                       .arg(QLocale().toString(done), QLocale().toString(of))
                                 : tr("Looking which files change…"));
    update();
}

void ForecastPane::showOutlook(const SiteOutlook &outlook)
{
    m_state = State::Known;
    m_outlook = outlook;
    m_files->setOutlook(outlook);
    m_words->setPlainText(forecastSentence(outlook) + u' ' + outlookSentence(outlook));
    update();
}

void ForecastPane::showUnknown(const QString &why)
{
    m_state = State::Unknown;
    m_outlook.reset();
    m_words->setPlainText(why);
    update();
}

void ForecastPane::press()
{
    switch (m_state) {
    case State::Unknown:
        Q_EMIT lookWanted();
        return;
    case State::Looking:
        Q_EMIT stopWanted();
        return;
    case State::Known:
        m_showsFiles = !m_showsFiles;
        update();
        return;
    }
}

void ForecastPane::update()
{
    const bool hasFiles = m_state == State::Known && m_files->rowCount() > 0;
    m_button->setText(m_state == State::Looking   ? tr("Stop loo&king")
                      : m_state == State::Unknown ? tr("Loo&k again")
                      : m_showsFiles              ? tr("Hide &which")
                                                  : tr("Show &which"));
    m_button->setVisible(m_state != State::Known || hasFiles);
    m_list->setVisible(hasFiles && m_showsFiles);
    Q_EMIT changed();
}

} // namespace stet
