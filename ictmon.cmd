@echo off
rem ICT Monitor on Windows: finds a JDK of 21 or later, builds the program if that has not been done, and starts it.
rem ICTMON_JAVA_OPTS: more options for the Java machine. JAVA_HOME: the JDK to use, if it is new enough.
setlocal EnableExtensions DisableDelayedExpansion

set "ICTMON_HOME=%~dp0"
if "%ICTMON_HOME:~-1%"=="\" set "ICTMON_HOME=%ICTMON_HOME:~0,-1%"
set "ICTMON_JAR=%ICTMON_HOME%\target\ictmon.jar"
set "ICTMON_JDK="
set "ICTMON_MAJOR="

if defined JAVA_HOME call :take "%JAVA_HOME%"
if not defined ICTMON_JDK for /f "delims=" %%J in ('where java 2^>nul') do call :takebin "%%~dpJ"
if not defined ICTMON_JDK for %%V in (Java "Eclipse Adoptium" Microsoft Zulu "Amazon Corretto" BellSoft) do (
    for /d %%D in ("%ProgramFiles%\%%~V\*") do call :take "%%~fD"
)
if not defined ICTMON_JDK for /d %%D in ("%USERPROFILE%\.jdks\*") do call :take "%%~fD"
if not defined ICTMON_JDK (
    echo ictmon: no JDK of 21 or later was found. Install one, for example from https://adoptium.net, or set JAVA_HOME to it. 1>&2
    exit /b 1
)

if exist "%ICTMON_JAR%" goto :start
where mvn >nul 2>nul
if errorlevel 1 (
    echo ictmon: the program has to be built, and Maven ^(mvn^) is not on the PATH: install it from https://maven.apache.org. 1>&2
    exit /b 1
)
echo ictmon: building the program once; this needs a minute, and the Internet for the libraries 1>&2
pushd "%ICTMON_HOME%"
call mvn -q -B -Dstyle.color=never -Dfast -Dmaven.test.skip=true package 1>&2
popd
if not exist "%ICTMON_JAR%" (
    echo ictmon: the build failed; what Maven says above tells why. 1>&2
    exit /b 1
)

:start
rem Java writes UTF-8, which a console shows only under its code page; the one that was set comes back at the end.
set "ICTMON_CODEPAGE="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "ICTMON_CODEPAGE=%%C"
chcp 65001 >nul 2>nul
set "ICTMON_QUIET=--enable-native-access=ALL-UNNAMED"
if %ICTMON_MAJOR% GEQ 23 set "ICTMON_QUIET=%ICTMON_QUIET% --sun-misc-unsafe-memory-access=allow"
"%ICTMON_JDK%\bin\java.exe" %ICTMON_QUIET% -Xmx1g -Xshare:auto -Xlog:disable -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true "-Dictmon.launcher=%ICTMON_HOME%\ictmon.cmd" %ICTMON_JAVA_OPTS% -cp "%ICTMON_JAR%" org.ictmonitor.cli.Main %*
set "ICTMON_EXIT=%errorlevel%"
if defined ICTMON_CODEPAGE chcp %ICTMON_CODEPAGE% >nul 2>nul
exit /b %ICTMON_EXIT%

rem The folder above a bin folder on the PATH.
:takebin
if defined ICTMON_JDK exit /b 0
for %%P in ("%~1..") do call :take "%%~fP"
exit /b 0

rem Takes the JDK in folder %1 if its release file names 21 or later: JAVA_VERSION="25.0.1"
:take
if defined ICTMON_JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%R in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "tokens=1 delims=.-+" %%N in ("%%~R") do (
        if %%N GEQ 21 (
            set "ICTMON_JDK=%~1"
            set "ICTMON_MAJOR=%%N"
        )
    )
)
exit /b 0
