@echo off
rem Starts Vigie with a Java 25 or newer: the bundled one, JAVA_HOME's, or the one on the PATH.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0.."
set "JAVA="
if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" set "JAVA=%%~$PATH:J"
if not defined JAVA goto nojava
set "MAJOR=0"
rem The outer pair of quotes is the one that cmd /c takes away.
for /f "tokens=3" %%V in ('^""%JAVA%" -version 2^>^&1 ^| findstr /i "version"^"') do for /f "tokens=1 delims=." %%M in (%%V) do set "MAJOR=%%M"
if %MAJOR% LSS 25 goto nojava
rem Verbs are short: compiling for the long run would cost more than it gives. The window, which nothing or one file asks for, stays.
set "BRIEF=-XX:TieredStopAtLevel=1"
if "%~2"=="" if "%~1"=="" set "BRIEF="
if "%~2"=="" if not "%~1"=="" if exist "%~1" set "BRIEF="
"%JAVA%" -XX:+UseSerialGC %BRIEF% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true "-Dvigie.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\*" org.vigie.Vigie %*
exit /b %ERRORLEVEL%
:nojava
echo Vigie needs Java 25 or newer: install a JDK 25, for example Eclipse Temurin 25, or set JAVA_HOME to one. 1>&2
exit /b 3
