// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a program with a web view can be: it shows the page that its argument names. Says
// when it was loaded.
#include <QApplication>
#include <QUrl>
#include <QWebEngineView>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QWebEngineView view;
    QObject::connect(&view, &QWebEngineView::loadFinished, &view, [](bool loaded) {
        std::puts(loaded ? "page" : "failed");
        std::fflush(stdout);
    });
    view.resize(1440, 900);
    view.load(QUrl::fromLocalFile(QString::fromLocal8Bit(argv[argc - 1])));
    view.show();
    return QApplication::exec();
}
