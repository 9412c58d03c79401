// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that leads out of a desk.
#include "core/desk/journal/recovery.h"
#include "ui/shell/article_way.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/desk_lease.h"
#include "ui/shell/desk_leaving.h"
#include "ui/shell/error_message.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recovery_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/typed_words.h"
#include "ui/sources/sources_area.h"

#include <QTimer>

#include <utility>

namespace stet {

namespace {

constexpr int keepingShownAfterMs = 200;

} // namespace

void MainWindow::refuseToLeave(const Error &error, std::function<void()> leaveAllTheSame)
{
    m_newArticleWanted = false;
    Notice notice = errorNotice(error, tr("keep the last words of this article"));
    notice.actionText = tr("Leave without them");
    m_refusal = std::make_unique<QObject>();
    notice.context = m_refusal.get();
    notice.action = std::move(leaveAllTheSame);
    m_notice->show(notice);
    updateActions();
}

void MainWindow::makeLeaving()
{
    LeavingDoor door;
    door.begun = [this] {
        m_lease->leave();
        m_area->way().beginLeaving();
    };
    door.refused = [this] {
        m_lease->stay();
        m_area->way().stayHere();
    };
    door.keep = [this] {
        return m_area->keepWords();
    };
    door.giveUp = [this] {
        m_area->way().giveUpWords();
    };
    door.leaveToJournal = [this] {
        m_area->way().letGoOfWords();
    };
    door.othersStay = [this] {
        return m_lease->othersStay();
    };
    door.stopWaiting = [this] {
        m_area->session().stopWaiting();
    };
    door.release = [this] {
        m_area->endInput();
        m_recovery->watch({});
        return m_lease->release();
    };
    door.drain = [this] {
        m_area->session().endWork();
        return m_area->session().drained();
    };
    m_leaving = new DeskLeaving(std::move(door), this);
    connect(m_leaving, &DeskLeaving::stateChanged, this, &MainWindow::updateActions);
    connect(m_leaving, &DeskLeaving::refused, this, [this](const Error &error) {
        refuseToLeave(error, [this] {
            if (m_leaving != nullptr)
                m_leaving->leaveWithoutWords();
        });
    });
    connect(m_leaving, &DeskLeaving::hangs, this, &MainWindow::deskHangs);
    connect(m_leaving, &DeskLeaving::gone, this, &MainWindow::dropDesk);
}

void MainWindow::dropDesk()
{
    delete std::exchange(m_area, nullptr);
    m_lease.reset();
    std::exchange(m_leaving, nullptr)->deleteLater();
    Q_EMIT deskClosed();
}

std::shared_ptr<DeskLease> MainWindow::anotherLease() const
{
    return m_lease ? m_lease->another() : nullptr;
}

SettingsDoor &MainWindow::settings() const
{
    return *m_settings;
}

void MainWindow::reopenDesk()
{
    if (m_area != nullptr)
        openDesk(m_area->session().path());
}

bool MainWindow::areFormsSafe() const
{
    const SourcesArea *sources = m_area != nullptr ? m_area->sources() : nullptr;
    return sources == nullptr || !sources->holdsWords() ||
           (m_asideWords && typedIntoForms(*this) == *m_asideWords);
}

void MainWindow::secureForms()
{
    const QString words = typedIntoForms(*this);
    if (words == m_asideWords)
        return;
    if (words.isEmpty()) {
        m_asideWords = words;
        return;
    }
    const Result<QString> file = setWordsAside(words, m_context.clock.nowMs());
    if (!file) {
        // They stay where they were typed, and the way out asks.
        showError(file.error(), tr("set aside what was typed into a form"));
        return;
    }
    m_asideWords = words;
    m_asideFile = *file;
}

void MainWindow::leaveDeskThen(std::function<void()> next)
{
    if (m_area == nullptr) {
        next();
        return;
    }
    if (SourcesArea *sources = m_area->sources(); sources != nullptr && !areFormsSafe()) {
        // Neither desk nor recovery file has them: a person says what is to become of them first.
        m_closing = false;
        sources->askAboutWords();
        return;
    }
    m_leaving->leave(std::move(next));
    QTimer::singleShot(keepingShownAfterMs, this, [this] {
        if (m_leaving != nullptr && m_leaving->isUnderWay())
            m_status->showKeeping();
    });
}

} // namespace stet
