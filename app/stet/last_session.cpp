// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/last_session.h"

#include <QSettings>

namespace stet {

namespace {

const QString programsKey = QStringLiteral("session");
const QString deskKey = QStringLiteral("desk");
const QString articleKey = QStringLiteral("article");
const QString reviewingKey = QStringLiteral("reviewing");
const QString placeKey = QStringLiteral("geometry");
const QString asideKey = QStringLiteral("aside");

/// Settings are a file that anybody may have written.
constexpr size_t mostWindows = 50;

} // namespace

void LastSession::remember(const std::vector<RememberedWindow> &windows)
{
    forget();
    QSettings settings;
    settings.beginGroup(programsKey);
    settings.beginWriteArray(m_program);
    for (int i = 0; i < int(windows.size()); ++i) {
        const RememberedWindow &window = windows[size_t(i)];
        settings.setArrayIndex(i);
        settings.setValue(deskKey, window.desk);
        settings.setValue(articleKey,
                          window.article.isNull() ? QString() : window.article.toString());
        settings.setValue(reviewingKey, window.reviewing);
        settings.setValue(placeKey, window.geometry);
        settings.setValue(asideKey, window.asideFile);
    }
    settings.endArray();
    settings.endGroup();
    settings.sync();
}

void LastSession::forget()
{
    QSettings().remove(programsKey + u'/' + m_program);
}

std::vector<RememberedWindow> LastSession::take()
{
    std::vector<RememberedWindow> windows;
    QSettings settings;
    settings.beginGroup(programsKey);
    for (const QString &program : settings.childGroups()) {
        const int count = settings.beginReadArray(program);
        for (int i = 0; i < count && windows.size() < mostWindows; ++i) {
            settings.setArrayIndex(i);
            RememberedWindow window;
            window.desk = settings.value(deskKey).toString();
            window.article = ArticleId::fromString(settings.value(articleKey).toString());
            window.reviewing = settings.value(reviewingKey).toBool();
            window.geometry = settings.value(placeKey).toByteArray();
            window.asideFile = settings.value(asideKey).toString();
            windows.push_back(window);
        }
        settings.endArray();
    }
    settings.endGroup();
    settings.remove(programsKey);
    return windows;
}

} // namespace stet
